import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivered, Envelope, Transport } from '../context.ts';
import { isObject, parseJson, textOf } from '../json.ts';
import type { Workspace } from '../types.ts';
import { createConnections, type DisconnectReason } from './connections.ts';

export interface SocketHub extends Transport {
  /** A ticket for one connection, as part of a path. */
  openTicket(workspace: Workspace): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** How many sockets the app has open. */
  openCount(): number;
  /** Asks every connection to reconnect, as Slack does every few hours, or warns that it soon will. */
  refresh(reason?: DisconnectReason): void;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Says goodbye to every connection. */
  stop(): Promise<void>;
}

export function createSocketHub(ackDeadlineMs: number): SocketHub {
  const tickets = new Map<string, Workspace>();
  const waiting = new Map<string, (delivered: Delivered) => void>();
  const connections = createConnections();
  const server = new WebSocketServer({ noServer: true });

  function accept(socket: WebSocket, workspace: Workspace): void {
    connections.add(socket, workspace);
    socket.on('message', (data) => takeAck(String(data)));
  }

  function takeAck(text: string): void {
    const ack = parseJson(text);
    if (!isObject(ack)) return;
    const resolve = waiting.get(textOf(ack.envelope_id));
    resolve?.({ acked: true, body: ack.payload });
  }

  return {
    openTicket(workspace) {
      const ticket = randomUUID();
      tickets.set(ticket, workspace);
      return `/link/?ticket=${ticket}&app_id=${workspace.app.appId}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      const workspace = tickets.get(ticket);
      tickets.delete(ticket);
      if (!workspace) {
        socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (webSocket) => accept(webSocket, workspace));
    },
    async send(workspace, envelope) {
      const connection = connections.next(workspace);
      if (!connection) return { acked: false, reason: 'unreachable' };
      const id = randomUUID();
      connection.send(JSON.stringify(envelopeJson(id, envelope)));
      const delivered = await new Promise<Delivered>((resolve) => {
        const timer = setTimeout(resolve, ackDeadlineMs, { acked: false, reason: 'timeout' });
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      });
      waiting.delete(id);
      return delivered;
    },
    openCount: () => connections.count(),
    refresh: (reason = 'refresh_requested') => connections.refresh(reason),
    drop: () => connections.drop(),
    async stop() {
      for (const resolve of waiting.values()) resolve({ acked: false, reason: 'unreachable' });
      await connections.close();
      server.close();
    },
  };
}

function envelopeJson(id: string, { kind, payload, retry }: Envelope) {
  return {
    envelope_id: id,
    payload,
    type: kind,
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api' && { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }),
  };
}
