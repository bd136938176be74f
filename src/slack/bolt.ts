import { App, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { acknowledgeOnce } from './acknowledgement.ts';

interface Settings {
  receiver: Receiver;
  apiUrl: string;
  logger: Logger;
  /** Whose token answers in this workspace, and who the bot is there. Asked for each thing that comes in. */
  authorize: () => Promise<{ botToken: string; botId?: string; botUserId?: string; teamId?: string }>;
  /** Told of what a listener threw. */
  report(error: Error): void;
}

const TIMEOUT_MS = 10_000;

/** Bolt as we use it: no state of its own, no retries, and a timeout for every call a listener makes. */
export function createBolt({ receiver, apiUrl, logger, authorize, report }: Settings): App {
  const app = new App({
    receiver,
    logger,
    authorize,
    convoStore: false,
    extendedErrorHandler: true,
    clientOptions: {
      slackApiUrl: apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: TIMEOUT_MS,
      // respond() knows no timeout of its own.
      fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
    },
  });
  app.error(async ({ error, body }: { error: Error; body: object }) => {
    report(error);
    if (isEvent(body)) throw error;
  });
  acknowledgeEventsAfterwards(app);
  return app;
}

/**
 * Bolt acknowledges an event before anybody has listened. If the program ended in between, or a listener failed, what
 * somebody wrote would be lost, for Slack sends again only what was not acknowledged. A message is nowhere else to
 * be had, so it is not acknowledged by itself either while it waits to be kept.
 */
function acknowledgeEventsAfterwards(app: App): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    if (!isEvent(received.body)) return processEvent(received);
    const listening = processEvent({ ...received, ack: async () => undefined });
    if (isMessage(received.body)) {
      await listening;
      return received.ack();
    }
    const acknowledgement = acknowledgeOnce(() => received.ack());
    await listening.catch((error: unknown) => {
      acknowledgement.withhold();
      throw error;
    });
    await acknowledgement.send();
  };
}

function isEvent(body: object): boolean {
  return 'type' in body && body.type === 'event_callback';
}

function isMessage({ event }: ReceiverEvent['body']): boolean {
  return event?.type === 'message';
}
