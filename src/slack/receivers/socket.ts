import type { App, Logger, Receiver } from '@slack/bolt';
import { createConnection } from './connection.ts';

/** While one connection is being renewed, Slack sends over the other: nobody's command falls into a gap. */
const CONNECTIONS = 2;

export interface SocketReceiver extends Receiver {
  /** true while at least one connection is open */
  isConnected(): boolean;
}

/** Socket Mode over two connections. When Slack asks both to leave they go one after the other. */
export function createSocketReceiver(options: {
  appToken: string;
  apiUrl: string;
  logger: Logger;
}): SocketReceiver {
  let renewing: Promise<void> = Promise.resolve();
  const onGoodbye = (renew: () => Promise<void>) => {
    renewing = renewing.then(renew);
  };
  const connections = Array.from({ length: CONNECTIONS }, () => createConnection({ ...options, onGoodbye }));
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
