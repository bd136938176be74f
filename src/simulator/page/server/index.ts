import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { projectFile } from '../../../project.ts';
import { close, listen } from '../../listening.ts';
import type { PageHost } from '../host.ts';
import { createNotices } from './changes/notices.ts';
import { createDeeds } from './deeds/index.ts';
import { createFileAddresses } from './file-addresses.ts';
import { serveAsset } from './http/assets.ts';
import { replyJson } from './http/replies.ts';
import { refuseStrangers } from './http/request.ts';
import { answerPage } from './http/routes.ts';
import { createDoor } from './http/sockets.ts';
import type { Page } from './page.ts';
import { Told } from './told.ts';

export { plainHost } from './plain-host.ts';

export interface PageOptions {
  host: PageHost;
  /** Any free one when left out. */
  port?: number;
  /** Where the page was built to; `build/page` of the project when left out. */
  folder?: string;
}

export interface PageServer {
  /** `http://127.0.0.1:port` */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves the local workspace to browsers of this machine, on a listener of its own: it is there while Slack's
 * network is down. Rejects where the port is taken.
 */
export async function servePage({ host, port = 0, folder }: PageOptions): Promise<PageServer> {
  const notices = createNotices(host);
  const addresses = createFileAddresses();
  const page: Page = { host, notices, addresses, deeds: createDeeds({ host, notices, addresses }) };
  const built = folder ?? projectFile('build/page');
  const server = createServer((request, response) => {
    answer(page, built, request, response).catch((error: unknown) => refuse(response, error));
  });
  server.on('upgrade', createDoor(notices));
  try {
    return {
      url: `http://127.0.0.1:${await listen(server, port)}`,
      async stop() {
        notices.stop();
        await close(server);
      },
    };
  } catch (error) {
    notices.stop();
    throw error;
  }
}

async function answer(
  page: Page,
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  refuseStrangers(request);
  if (!request.url?.startsWith('/')) throw new Told('That is no address.', 400);
  const url = new URL(`http://127.0.0.1${request.url}`);
  if (request.method !== 'GET' && request.method !== 'POST') throw new Told('GET or POST, please.', 405);
  if (url.pathname.startsWith('/page/')) return answerPage(page, request, response, url);
  return serveAsset(response, folder, url.pathname);
}

/** What the person is told; a bug of ours is told as one, and seen in the terminal. */
function refuse(response: ServerResponse, error: unknown): void {
  const hasLeft = response.destroyed;
  if (hasLeft) return;
  const isTold = error instanceof Told;
  if (!isTold) process.emitWarning(error instanceof Error ? error : String(error));
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const words = isTold ? error.message : 'Something in the local workspace broke. The terminal says what.';
  replyJson(response, isTold ? error.status : 500, { ok: false, error: words });
}
