import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { isObject, textOf } from '../../../json.ts';
import { mimetypeOf } from '../../../shapes/file.ts';
import type { PageHost } from '../../host.ts';
import type { DeskDeed, Done } from '../../protocol.ts';
import { deedOf, deskDeedOf } from '../deeds/schema.ts';
import { type Page, type Standing, standingOf } from '../page.ts';
import { messagesSeenBy } from '../seeing/messages.ts';
import { shelfSeenBy } from '../seeing/shelf.ts';
import { viewsSeenBy } from '../seeing/views.ts';
import { workspaceSeenBy } from '../seeing/workspace.ts';
import { Told, wordsOf } from '../told.ts';
import { replyFile, replyJson } from './replies.ts';
import { jsonOf } from './request.ts';

const stretch = z.object({
  channel: z.string(),
  thread: z.string().optional(),
  before: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** What a person sees: questions that change nothing. */
const seen: { [path: string]: (standing: Standing, query: URLSearchParams) => object } = {
  '/page/workspace': workspaceSeenBy,
  '/page/messages': (standing, query) => messagesSeenBy(standing, stretchOf(query)),
  '/page/views': viewsSeenBy,
  '/page/shelf': (standing, query) => shelfSeenBy(standing, query.get('channel') ?? ''),
};

function stretchOf(query: URLSearchParams): z.infer<typeof stretch> {
  const parsed = stretch.safeParse(Object.fromEntries(query));
  if (!parsed.success) throw new Told(z.prettifyError(parsed.error), 400);
  return parsed.data;
}

/** Answers what stands under /page/. */
export async function answerPage(
  page: Page,
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
): Promise<void> {
  if (request.method === 'POST') return replyJson(response, 200, await act(page, request, pathname));
  const as = searchParams.get('as') ?? '';
  const see = seen[pathname];
  if (see) return replyJson(response, 200, see(standingOf(page, as), searchParams));
  if (pathname === '/page/desk') return replyJson(response, 200, await page.host.desk());
  if (pathname.startsWith('/page/files/')) {
    return serveFile(page, response, pathname.slice('/page/files/'.length), searchParams.get('key') ?? '');
  }
  throw new Told('There is nothing here.', 404);
}

async function act(page: Page, request: IncomingMessage, pathname: string): Promise<Done> {
  if (pathname !== '/page/do' && pathname !== '/page/desk') throw new Told('There is nothing here.', 404);
  const body = await jsonOf(request);
  if (pathname === '/page/do') {
    const as = isObject(body) ? textOf(body.as) : '';
    return page.deeds.perform(standingOf(page, as).person.id, deedOf(body));
  }
  return move(page.host, deskDeedOf(body));
}

async function move(host: PageHost, deed: DeskDeed): Promise<Done> {
  try {
    await host.do(deed);
    return { ok: true };
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}

function serveFile({ host, addresses }: Page, response: ServerResponse, id: string, key: string): void {
  const file = host.slack().workspace.files.get(id);
  if (!file?.bytes || file.isDeleted || !addresses.isOpenedBy(id, key))
    throw new Told('This file is gone.', 404);
  replyFile(response, mimetypeOf(file.name), file.name, file.bytes);
}
