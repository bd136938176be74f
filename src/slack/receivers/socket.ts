import type { App, Logger, Receiver } from '@slack/bolt';
import { type Connection, createConnection } from './connection.ts';

/** When one is cut, Slack sends over the other. */
const CONNECTIONS = 2;

export interface SocketReceiver extends Receiver {
  /** true while at least one connection is open */
  isConnected(): boolean;
}

/** Socket Mode over two connections; when Slack says goodbye to one, the next is opened before it goes. */
export function createSocketReceiver(options: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
}): SocketReceiver {
  const connections = new Set<Connection>();
  let app: App | undefined;
  for (let count = 0; count < CONNECTIONS; count++) add();

  function add(): Connection {
    const connection = createConnection({
      ...options,
      onGoodbye: () => void add().keepOpening(),
      onEnd: () => connections.delete(connection),
    });
    if (app) connection.receiver.init(app);
    connections.add(connection);
    return connection;
  }

  return {
    init(served: App) {
      app = served;
      for (const connection of connections) connection.receiver.init(served);
    },
    /** Resolves when every connection is open. Rejects when Slack refuses the token. */
    start: () => Promise.all([...connections].map((connection) => connection.open())),
    stop: () => Promise.all([...connections].map((connection) => connection.close())),
    isConnected: () => [...connections].some((connection) => connection.isOpen()),
  };
}
