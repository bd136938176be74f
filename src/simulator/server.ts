import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerThrough } from './answers.ts';
import type { Context } from './context.ts';
import { isObject, parseJson } from './json.ts';
import { close, listen } from './listening.ts';
import { mimetypeOf } from './shapes/file.ts';
import type { SocketHub } from './socket/hub.ts';
import type { JsonObject, JsonValue } from './types.ts';
import { type Answer, answerBeside, answerCall } from './web-api/answer-call.ts';
import { argumentsOf, readBody, uploadedBytes } from './web-api/body.ts';
import { Refusal } from './web-api/method.ts';
import { changeFile } from './workspace/files.ts';

export interface SlackServer {
  port: number;
  /** Refuses every connection, open ones cut, until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack's servers on one local port: Web API, uploads, response URLs and the sockets of Socket Mode. */
export async function startServer(context: Context, hub: SocketHub): Promise<SlackServer> {
  const server = createServer((request, response) => {
    answer(context, request, response).catch((error: unknown) => {
      response.destroy();
      const callerLeft = request.destroyed && !request.complete;
      if (callerLeft) return;
      // A bug of the simulator's own must be seen, not mistaken for Slack's mood.
      process.nextTick(() => {
        throw error;
      });
    });
  });
  server.on('upgrade', (request, socket, head: Buffer) => hub.upgrade(request, socket, head));
  const port = await listen(server, 0);
  return {
    port,
    async down() {
      hub.drop();
      await close(server);
    },
    async up() {
      await listen(server, port);
    },
    stop: () => close(server),
  };
}

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', context.origin);
  const body = await readBody(request);
  if (url.pathname.startsWith('/api/')) return answerApi(context, request, response, url, body);
  if (url.pathname.startsWith('/upload/')) return takeUpload(context, request, response, url, body);
  if (url.pathname.startsWith('/files-pri/')) return serveFile(context, request, response, url);
  if (url.pathname.startsWith('/actions/')) return answerResponseUrl(context, request, response, url, body);
  reply(response, 404, { ok: false, error: 'not_found' });
}

async function answerApi(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: Buffer,
): Promise<void> {
  const method = url.pathname.slice('/api/'.length);
  try {
    const { token: inBody, ...args } = await argumentsOf(request, url, body);
    const token = bearer(request) ?? (typeof inBody === 'string' ? inBody : null);
    give(context, request, response, await answerCall(context, method, token, args));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply(response, 200, { ok: false, error: error.error });
  }
}

function give(context: Context, request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.kind === 'hang') request.socket.once('close', context.work.open());
  if (answer.kind === 'reset') request.socket.resetAndDestroy();
  if (answer.kind === 'json') reply(response, answer.status, answer.body, answer.headers);
  if (answer.kind === 'text') {
    response.writeHead(answer.status, { 'content-type': 'text/plain' }).end(answer.text);
  }
}

async function takeUpload(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: Buffer,
): Promise<void> {
  const [, , , workspaceId = '', fileId = ''] = url.pathname.split('/');
  const workspace = context.workspaces.get(workspaceId);
  const file = workspace?.files.get(fileId);
  if (!workspace || !file) return reply(response, 404, { ok: false, error: 'not_found' });
  const bytes = await uploadedBytes(body, request.headers['content-type'] ?? '');
  const take = async (): Promise<Answer> => {
    changeFile(workspace, file, { bytes, size: bytes.length });
    return { kind: 'text', status: 200, text: `OK - ${bytes.length}` };
  };
  give(context, request, response, await answerBeside(context, 'upload', { file: fileId }, take));
}

function serveFile(context: Context, request: IncomingMessage, response: ServerResponse, url: URL): void {
  const [, , ids = ''] = url.pathname.split('/');
  const [workspaceId = '', fileId = ''] = ids.split('-');
  const workspace = context.workspaces.get(workspaceId);
  const file = workspace?.files.get(fileId);
  const mayRead = bearer(request) === workspace?.app.botToken && workspace?.app.scopes.has('files:read');
  if (!file?.bytes || !mayRead) {
    // Without the right token Slack shows its page to sign in instead.
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!DOCTYPE html><title>Slack</title>');
    return;
  }
  response.writeHead(200, { 'content-type': mimetypeOf(file.name) }).end(file.bytes);
}

async function answerResponseUrl(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: Buffer,
): Promise<void> {
  const said = parseJson(body.toString());
  const use = async (): Promise<Answer> => {
    const { status, error, details } = usedResponseUrl(context, url, said);
    const answered = error === undefined ? { ok: true } : { ok: false, error, ...details };
    return { kind: 'json', status, body: answered, headers: {} };
  };
  give(context, request, response, await answerBeside(context, 'respond', isObject(said) ? said : {}, use));
}

function usedResponseUrl(
  context: Context,
  url: URL,
  given: JsonValue | undefined,
): { status: number; error?: string; details?: JsonObject } {
  const use = context.responseUrls.use(url.pathname, context.clock.now());
  if (!use?.ok) return { status: 404, error: use?.error ?? 'invalid_url' };
  if (given === undefined) return { status: 400, error: 'invalid_payload' };
  try {
    answerThrough(context, use.target, given);
    return { status: 200 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: error.error === 'no_text' ? 500 : 400, error: error.error, details: error.details };
  }
}

function bearer(request: IncomingMessage): string | null {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: { [name: string]: string } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
