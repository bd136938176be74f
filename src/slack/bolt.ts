import { App, type Logger, type Receiver } from '@slack/bolt';
import { acknowledgeOnce } from './acknowledgement.ts';

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
  const app = new App({
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
  acknowledgeEventsAfterwards(app);
  return app;
}

/**
 * Bolt acknowledges an event before anybody has listened. If the program ended in between, what somebody wrote
 * would be lost, for Slack sends again only what was not acknowledged.
 */
function acknowledgeEventsAfterwards(app: App): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    if (received.body.type !== 'event_callback') return processEvent(received);
    const acknowledgement = acknowledgeOnce(() => received.ack());
    await processEvent({ ...received, ack: async () => undefined }).finally(() => acknowledgement.send());
  };
}
