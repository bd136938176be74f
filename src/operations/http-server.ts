import { createServer, type RequestListener, type Server } from 'node:http';
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
}

/** The one HTTP server of the program, in both modes: `/healthz`, `/readyz`, and Slack's requests where they come by HTTP. */
export function createHttpServer(at: { host: string; port: number }, routes: Routes): HttpServer {
  const server = createServer(async (request, response) => {
    const pathname = pathOf(request.url ?? '/');
    if (pathname === routes.slack?.path && request.method === 'POST')
      return routes.slack.serve(request, response);
    const { status, body } = await answer(pathname, routes);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  return { start: () => listen(server, at), stop: () => close(server) };
}

/** Not by URL, which throws at what anybody may ask for (`//`). */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
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
