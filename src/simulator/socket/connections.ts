import { WebSocket } from 'ws';
import { machinePause } from '../machine.ts';
import type { Workspace } from '../types.ts';

/** How often Slack pings, in machine milliseconds. */
const pingEveryMs = 10_000;
/** How long a goodbye may take, in machine milliseconds. */
const patienceMs = 500;
/** How long Slack waits for a connection to go by itself, in machine milliseconds. */
const graceMs = 10_000;
/** Slack allows an app so many connections at once. */
const mostConnections = 10;

export interface Connections {
  add(socket: WebSocket, workspace: Workspace): void;
  /** The app's connection whose turn it is; none that was asked to leave. */
  next(workspace: Workspace): WebSocket | undefined;
  count(): number;
  /** Says `disconnect` to all: those asked to refresh get nothing more and are cut after a while. */
  refresh(reason: DisconnectReason): void;
  drop(): void;
  /** Closes all in good order, those that do not answer by force. */
  close(): Promise<void>;
}

export type DisconnectReason = 'refresh_requested' | 'warning';

type Connection = { socket: WebSocket; workspace: Workspace; isLeaving: boolean };

export function createConnections(): Connections {
  let open: Connection[] = [];
  let turn = 0;

  /** A connection is the app's: it serves every workspace that has the app. */
  function connectionsOf({ app }: Workspace): Connection[] {
    return open.filter(({ workspace }) => workspace.app.appId === app.appId);
  }

  function announce(workspace: Workspace): void {
    workspace.changes.emit({
      kind: 'socket',
      open: connectionsOf(workspace).length,
    });
  }

  return {
    add(socket, workspace) {
      const connection = { socket, workspace, isLeaving: false };
      if (connectionsOf(workspace).length >= mostConnections) {
        socket.close(1008, 'too_many_websockets');
        return;
      }
      open.push(connection);
      const pings = setInterval(() => socket.ping(), pingEveryMs);
      socket.on('close', () => {
        clearInterval(pings);
        open = open.filter((other) => other !== connection);
        announce(workspace);
      });
      socket.on('error', () => socket.terminate());
      socket.send(JSON.stringify(hello(workspace, connectionsOf(workspace).length)));
      announce(workspace);
    },
    next(workspace) {
      const usable = connectionsOf(workspace).filter(
        ({ socket, isLeaving }) => !isLeaving && socket.readyState === WebSocket.OPEN,
      );
      turn += 1;
      return usable[turn % Math.max(1, usable.length)]?.socket;
    },
    count: () => open.length,
    refresh(reason) {
      for (const connection of open) {
        const { socket } = connection;
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: debugInfo }));
        if (reason === 'warning') continue;
        connection.isLeaving = true;
        const goodbye = setTimeout(() => socket.close(1001), graceMs);
        socket.once('close', () => clearTimeout(goodbye));
      }
    },
    drop() {
      for (const { socket } of open) socket.terminate();
    },
    async close() {
      const goodbyes = open.map(({ socket }) => {
        socket.close(1001);
        return new Promise((resolve) => socket.once('close', resolve));
      });
      const over = new AbortController();
      await Promise.race([Promise.all(goodbyes), machinePause(patienceMs, over.signal)]);
      over.abort();
      this.drop();
    },
  };
}

const debugInfo = { host: 'applink-simulator', build_number: 10 };

function hello(workspace: Workspace, connections: number) {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { ...debugInfo, approximate_connection_time: 18_060 },
    connection_info: { app_id: workspace.app.appId },
  };
}
