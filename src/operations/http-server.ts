import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  /** Listens; answers the port, which the system chooses where 0 was asked for. Rejects where it cannot. */
  start(): Promise<number>;
  /** Takes no new requests and resolves when those in hand are answered. */
  stop(): Promise<void>;
}

interface Routes {
  /** what keeps the program from its work, for /readyz; null when nothing does */
  whyNotReady(): Promise<string | null>;
  /** what Slack sends, in HTTP mode */
  slack?: { path: string; serve: RequestListener };
  /** what else is given at addresses that begin so; null where there is nothing */
  pages?: readonly Page[];
  /** gets what a page throws */
  onError?(error: unknown): void;
}

interface Page {
  prefix: string;
  answer(
    rest: string,
    asked: { ifNoneMatch: string | undefined },
  ): Promise<{ status: number; headers: Record<string, string>; body: string } | null>;
}

/**
 * The one HTTP server of the program, in both modes: `/healthz`, `/readyz`, pages, and Slack's requests where they come by
 * HTTP.
 */
export function createHttpServer(at: { host: string; port: number }, routes: Routes): HttpServer {
  const server = createServer(async (request, response) => {
    const pathname = pathOf(request.url ?? '/');
    if (pathname === routes.slack?.path && request.method === 'POST')
      return routes.slack.serve(request, response);
    const page = await pageAt(pathname, request, routes);
    if (page) return response.writeHead(page.status, page.headers).end(page.body);
    const { status, body } = await answer(pathname, routes);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return { start: () => listen(server, at), stop: () => close(server) };
}

/** Not by URL, which throws at what anybody may ask for (`//`). */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** What stands at an address, for who reads it; undefined where nothing does. */
async function pageAt(pathname: string, { method, headers }: IncomingMessage, routes: Routes) {
  const page = routes.pages?.find(({ prefix }) => pathname.startsWith(prefix));
  if (!page || (method !== 'GET' && method !== 'HEAD')) return undefined;
  try {
    return await page.answer(pathname.slice(page.prefix.length), { ifNoneMatch: headers['if-none-match'] });
  } catch (error) {
    routes.onError?.(error);
    return { status: 500, headers: { 'content-type': 'application/json' }, body: '{"status":"failed"}' };
  }
}

async function answer(
  pathname: string,
  routes: Routes,
): Promise<{ status: number; body: { status: string } }> {
  if (pathname === '/healthz') return { status: 200, body: { status: 'alive' } };
  if (pathname !== '/readyz') return { status: 404, body: { status: 'not found' } };
  const reason = await routes.whyNotReady();
  return { status: reason === null ? 200 : 503, body: { status: reason ?? 'ready' } };
}

function listen(server: Server, at: { host: string; port: number }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, () => {
      const address = server.address();
      resolve(isAddress(address) ? address.port : at.port);
    });
  });
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}
