import { type App, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { pause } from '../../time/index.ts';
import { verdictOf } from '../errors.ts';

/** While one connection is being renewed, Slack sends over the other: nobody's command falls into a gap. */
const CONNECTIONS = 2;
const LONGEST_PAUSE_MS = 30_000;

export interface SocketReceiver extends Receiver {
  /** true while at least one connection is open */
  isConnected(): boolean;
}

/**
 * Socket Mode over two connections. Each is opened again at once when it ends, then with growing pauses: the
 * SDK's own reconnecting leaves five seconds without a socket, and gives up on a network that is down.
 */
export function createSocketReceiver(options: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
}): SocketReceiver {
  const connections = Array.from({ length: CONNECTIONS }, () => createConnection(options));
  return {
    init: (app: App) => {
      for (const connection of connections) connection.receiver.init(app);
    },
    /** Resolves when every connection is open. Rejects when Slack refuses the token. */
    start: () => Promise.all(connections.map((connection) => connection.open())),
    stop: () => Promise.all(connections.map((connection) => connection.close())),
    isConnected: () => connections.some((connection) => connection.isOpen()),
  };
}

function createConnection({
  appToken,
  apiUrl,
  logger,
}: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
}) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
    },
  });
  const { client } = receiver;
  surviveMalformedMessages();
  const stopping = new AbortController();
  let open = false;
  client.on('connected', () => {
    open = true;
  });
  client.on('disconnected', () => {
    const wasOpen = open;
    open = false;
    if (wasOpen && !stopping.signal.aborted)
      void keepOpening().catch((error: unknown) => logger.error(String(error)));
  });

  /** One bad message (an app_rate_limited has no event) is an unhandled rejection in the client, which ends the process. */
  function surviveMalformedMessages(): void {
    const deliver = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', async (...message: unknown[]) => {
      for (const listener of deliver) {
        await Promise.resolve(Reflect.apply(listener, client, message)).catch((error: unknown) =>
          logger.warn(`passed over a message: ${error}`),
        );
      }
    });
  }

  async function keepOpening(): Promise<void> {
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

  return {
    receiver,
    open: keepOpening,
    isOpen: () => open,
    close: async () => {
      stopping.abort();
      if (open) await client.disconnect();
    },
  };
}
