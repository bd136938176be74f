import { WebSocket } from 'ws';
import { machinePause } from '../machine.ts';
import type { Workspace } from '../types.ts';

/** How often Slack pings, in machine milliseconds. */
const pingEveryMs = 10_000;
/** How long a goodbye may take, in machine milliseconds. */
const patienceMs = 500;
/** Slack allows an app so many connections at once. */
const mostConnections = 10;

export interface Connections {
  add(socket: WebSocket, workspace: Workspace): void;
  /** The connection whose turn it is; none that was asked to leave. */
  next(workspace: Workspace): WebSocket | undefined;
  count(): number;
  refresh(): void;
  drop(): void;
  /** Closes all in good order, those that do not answer by force. */
  close(): Promise<void>;
}

type Connection = { socket: WebSocket; workspace: Workspace; isLeaving: boolean };

export function createConnections(): Connections {
  let open: Connection[] = [];
  let turn = 0;

  function announce(workspace: Workspace): void {
    workspace.changes.emit({
      kind: 'socket',
      open: open.filter((other) => other.workspace === workspace).length,
    });
  }

  return {
    add(socket, workspace) {
      const connection = { socket, workspace, isLeaving: false };
      if (open.filter((other) => other.workspace === workspace).length >= mostConnections) {
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
      socket.send(JSON.stringify(hello(workspace, open.length)));
      announce(workspace);
    },
    next(workspace) {
      const usable = open.filter(
        ({ socket, workspace: theirs, isLeaving }) =>
          theirs === workspace && !isLeaving && socket.readyState === WebSocket.OPEN,
      );
      turn += 1;
      return usable[turn % Math.max(1, usable.length)]?.socket;
    },
    count: () => open.length,
    refresh() {
      for (const connection of open) {
        connection.isLeaving = true;
        connection.socket.send(
          JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: debugInfo }),
        );
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
