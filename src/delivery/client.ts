import { type Logger, WebClient } from '@slack/web-api';

/** Machine time. The lease (claim.ts) is longer. */
const TIMEOUT_MS = 10_000;

export interface DeliveryClientOptions {
  token: string;
  /** Where Slack's Web API is; ends with a slash. */
  apiUrl: string;
  logger?: Logger;
}

/**
 * A client that tries a call once and says what became of it: only the outbox decides what is done again.
 * With the SDK's own retries a reset after the effect posts twice.
 */
export function createDeliveryClient({ token, apiUrl, logger }: DeliveryClientOptions): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    ...(logger && { logger }),
  });
}
