import { type Logger, SocketModeReceiver } from '@slack/bolt';
import { pauseUnlessAborted } from '../../time/index.ts';
import { verdictOf } from '../errors.ts';
import { silenced } from '../sdk-log.ts';
import { ACK_MS, createRecentAcks } from './recent-acks.ts';

const LONGEST_PAUSE_MS = 30_000;
/** Slack closes what it has said goodbye to after some ten seconds, and sends nothing more over it. */
const LINGER_MS = 30_000;

export interface ConnectionOptions {
  appToken: string;
  apiUrl: string;
  logger: Logger;
  /** Slack is about to close this connection: another is to take its place. */
  onGoodbye(): void;
  /** It has said goodbye and is closed for good. */
  onEnd(): void;
}

export interface Connection {
  receiver: SocketModeReceiver;
  /** Resolves when it is open. Rejects when Slack refuses the token. */
  open(): Promise<void>;
  /** Resolves when it is open, though Slack may refuse it at first: what was good may be good again. */
  keepOpening(): Promise<void>;
  isOpen(): boolean;
  close(): Promise<void>;
}

/**
 * One Socket Mode connection, opened again at once when it ends, then with growing pauses: the SDK's own
 * reconnecting leaves five seconds without a socket, and gives up on a network that is down.
 */
export function createConnection(options: ConnectionOptions): Connection {
  const { appToken, apiUrl, logger, onGoodbye, onEnd } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silenced(logger),
    autoReconnectEnabled: false,
    // A listener failed, which is reported already: what Slack gets no ack for comes once more.
    processEventErrorHandler: async () => false,
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
  const acks = createRecentAcks();

  wrap('ws_message', hearMessage);
  wrap('slack_event', hearEnvelope);
  client.on('connected', () => {
    state = 'open';
    opened.abort();
    void acks.sendAgain();
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
    if (isLeaving) return end();
    if (isStarting || stopping.signal.aborted) return;
    logger.info('a socket to Slack was cut; opening it again');
    void keepOpening();
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
    if (isGoodbye(message[0])) return leave();
    await deliver(...message).catch((error: unknown) => {
      logger.warn(`passed over a message: ${error}`);
    });
  }

  /** Stays until Slack closes it, for what is on its way and for the acks of what is in hand. */
  async function leave(): Promise<void> {
    if (isLeaving || stopping.signal.aborted) return;
    isLeaving = true;
    onGoodbye();
    await pauseUnlessAborted(LINGER_MS, stopping.signal);
    if (state === 'open' && !stopping.signal.aborted) await client.disconnect();
  }

  function end(): void {
    stopping.abort();
    onEnd();
  }

  /** An ack for which there is no socket at this moment is sent over the next; one that may have been lost with it, again. */
  async function hearEnvelope(deliver: Deliver, ...[envelope]: unknown[]): Promise<void> {
    if (!isEnvelope(envelope)) return;
    const ack = async (body: unknown) => {
      if (state !== 'open') await pauseUnlessAborted(ACK_MS, opened.signal);
      acks.add(() => envelope.ack(body));
      await envelope.ack(body);
    };
    await deliver({ ...envelope, ack }).catch((error: unknown) => {
      logger.error(`Bolt could not take an envelope: ${error}`);
    });
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
        await pauseUnlessAborted(restMs, stopping.signal);
      }
    }
  }

  async function keepOpening(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        return await open();
      } catch (error) {
        logger.error(`Slack refuses the socket (${error}); next try in ${LONGEST_PAUSE_MS} ms`);
        await pauseUnlessAborted(LONGEST_PAUSE_MS, stopping.signal);
      }
    }
  }

  return {
    receiver,
    open,
    keepOpening,
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
