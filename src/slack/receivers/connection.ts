import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { pause } from '../../time/index.ts';
import { verdictOf } from '../errors.ts';

const LONGEST_PAUSE_MS = 30_000;
/** As long as Slack waits for an ack. */
const ACK_MS = 3_000;

export interface ConnectionOptions {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  /** Slack asks this connection to leave: `renew` opens it anew, and is to be called when another one is open. */
  onGoodbye(renew: () => Promise<void>): void;
}

export interface Connection {
  receiver: SocketModeReceiver;
  /** Resolves when it is open. Rejects when Slack refuses the token. */
  open(): Promise<void>;
  isOpen(): boolean;
  close(): Promise<void>;
}

/**
 * One Socket Mode connection, opened again at once when it ends, then with growing pauses: the SDK's own
 * reconnecting leaves five seconds without a socket, and gives up on a network that is down.
 */
export function createConnection({ appToken, apiUrl, logger, onGoodbye }: ConnectionOptions): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: 10_000,
      },
    },
  });
  const { client } = receiver;
  const stopping = new AbortController();
  let state: 'closed' | 'open' | 'closing' = 'closed';
  let isLeaving = false;
  let opened = new AbortController();
  const unacknowledged = new Set<Promise<void>>();

  wrap('ws_message', hearMessage);
  wrap('slack_event', hearEnvelope);
  client.on('connected', () => {
    state = 'open';
    isLeaving = false;
    opened.abort();
    if (stopping.signal.aborted) void client.disconnect();
  });
  client.on('disconnecting', () => {
    state = 'closing';
    opened = new AbortController();
  });
  client.on('disconnected', () => {
    const isStarting = state === 'closed';
    state = 'closed';
    opened = new AbortController();
    if (!isStarting) void keepOpening();
  });

  function wrap(name: string, hear: (deliver: Deliver, ...message: unknown[]) => Promise<void>): void {
    const listeners = client.listeners(name);
    client.removeAllListeners(name);
    const deliver: Deliver = async (...message) => {
      for (const listener of listeners) await Reflect.apply(listener, client, message);
    };
    client.on(name, (...message: unknown[]) => void hear(deliver, ...message));
  }

  /** One bad message (an app_rate_limited has no event) is an unhandled rejection in the client, which ends the process. */
  async function hearMessage(deliver: Deliver, ...message: unknown[]): Promise<void> {
    if (isGoodbye(message[0])) {
      if (!isLeaving) onGoodbye(renew);
      isLeaving = true;
      return;
    }
    await deliver(...message).catch((error: unknown) => {
      logger.warn(`passed over a message: ${error}`);
    });
  }

  /** An ack for which there is no socket at this moment is sent over the next. */
  async function hearEnvelope(deliver: Deliver, ...[envelope]: unknown[]): Promise<void> {
    if (!isEnvelope(envelope)) return;
    let acknowledged = () => {};
    const acknowledgement = new Promise<void>((resolve) => {
      acknowledged = resolve;
    });
    unacknowledged.add(acknowledgement);
    const ack = async (body: unknown) => {
      await opening();
      await envelope.ack(body);
      acknowledged();
    };
    await deliver({ ...envelope, ack }).catch((error: unknown) => {
      logger.error(`Bolt could not take an envelope: ${error}`);
    });
    acknowledged();
    unacknowledged.delete(acknowledgement);
  }

  async function opening(): Promise<void> {
    if (state !== 'open') await pause(ACK_MS, opened.signal).catch(() => undefined);
  }

  async function renew(): Promise<void> {
    const allAcknowledged = new AbortController();
    void Promise.all(unacknowledged).then(() => allAcknowledged.abort());
    await pause(ACK_MS, allAcknowledged.signal).catch(() => undefined);
    if (state !== 'open' || stopping.signal.aborted) return;
    await client.disconnect();
    await pause(LONGEST_PAUSE_MS, opened.signal).catch(() => undefined);
  }

  async function open(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      try {
        await client.start();
        return;
      } catch (error) {
        if (verdictOf(error) === 'install-gone') throw error;
        const restMs = Math.min(250 * 2 ** failures, LONGEST_PAUSE_MS);
        logger.warn(`no socket to Slack (${error}); next try in ${restMs} ms`);
        await pause(restMs, stopping.signal).catch(() => undefined);
      }
    }
  }

  /** A token that was good may be good again: the app is taken away and installed anew. */
  async function keepOpening(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        return await open();
      } catch (error) {
        logger.error(`Slack refuses the socket (${error}); next try in ${LONGEST_PAUSE_MS} ms`);
        await pause(LONGEST_PAUSE_MS, stopping.signal).catch(() => undefined);
      }
    }
  }

  return {
    receiver,
    open,
    isOpen: () => state === 'open',
    close: async () => {
      stopping.abort();
      if (state === 'open') await client.disconnect();
    },
  };
}

type Deliver = (...message: unknown[]) => Promise<void>;

function isGoodbye(message: unknown): boolean {
  return typeof message === 'string' && /^\{[^{}]*"type"\s*:\s*"disconnect"/.test(message);
}

function isEnvelope(message: unknown): message is { ack(body: unknown): Promise<void> } {
  return typeof message === 'object' && message !== null && 'ack' in message;
}
