import { App, type Logger, type Receiver } from '@slack/bolt';

interface Settings {
  receiver: Receiver;
  apiUrl: string;
  logger: Logger;
  /** Whose token answers in this workspace, and who the bot is there. Asked for each thing that comes in. */
  authorize: () => Promise<{ botToken: string; botId?: string; botUserId?: string; teamId?: string }>;
}

const TIMEOUT_MS = 10_000;

/** Bolt as we use it: no state of its own, no retries, and a timeout for every call a listener makes. */
export function createBolt({ receiver, apiUrl, logger, authorize }: Settings): App {
  return new App({
    receiver,
    logger,
    authorize,
    convoStore: false,
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TIMEOUT_MS,
      // respond() knows no timeout of its own.
      fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
    },
  });
}
