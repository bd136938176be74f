import { type Logger, WebClient } from '@slack/web-api';

/** The lease (claim.ts) is longer. */
const TIMEOUT_MS = 10_000;

export interface DeliveryClientOptions {
  token: string;
  /** Where Slack's Web API is; ends with a slash. */
  apiUrl: string;
  logger?: Logger;
  /** Machine time after which a call is given up; 10 s. */
  timeoutMs?: number;
}

/**
 * A client that tries a call once and says what became of it: only the outbox decides what is done again.
 * With the SDK's own retries a reset after the effect posts twice.
 */
export function createDeliveryClient(options: DeliveryClientOptions): WebClient {
  const { token, apiUrl, logger, timeoutMs = TIMEOUT_MS } = options;
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    ...(logger && { logger }),
  });
}
