import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Notices } from '../changes/notices.ts';
import { Told } from '../told.ts';
import { refuseStrangers } from './request.ts';

/** A tab has nothing to say through its socket. */
const LARGEST_WORD = 1_024;

/** Opens the sockets through which tabs hear of changes: any number of them, while requests are six at once to a browser. */
export function createDoor(notices: Notices) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_WORD });
  return (request: IncomingMessage, connection: Duplex, head: Buffer): void => {
    // Who leaves while they are being let in is gone.
    connection.on('error', () => connection.destroy());
    try {
      const as = asked(request);
      sockets.handleUpgrade(request, connection, head, (socket) => notices.listen(as, socket));
    } catch (error) {
      if (!(error instanceof Told)) throw error;
      connection.end(`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}\r\nConnection: close\r\n\r\n`);
    }
  };
}

/** As whom somebody wants to listen. */
function asked(request: IncomingMessage): string {
  refuseStrangers(request);
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  if (pathname !== '/page/changes') throw new Told('There is nothing here.', 404);
  return searchParams.get('as') ?? '';
}
