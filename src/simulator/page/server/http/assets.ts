import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { replyPage, replyText } from './replies.ts';

const types: { [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
};

const notBuilt = 'The page is not built yet. Build it with: npm run build:page\n';

/** Serves the page as it was built into `folder`: its frame at `/`, all else under names that never change. */
export async function serveAsset(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const isFrame = pathname === '/';
  const name = isFrame ? 'index.html' : pathname.slice(1);
  // No dot begins a part of the name, so that it leads nowhere outside of the folder.
  const type = types[/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(\w+)$/.exec(name)?.[1] ?? ''];
  const bytes = type === undefined ? null : await contentOf(path.join(folder, name));
  if (type !== undefined && bytes) return replyPage(response, type, bytes, name.startsWith('assets/'));
  replyText(response, isFrame ? 503 : 404, isFrame ? notBuilt : 'There is nothing here.\n');
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return null;
    throw error;
  }
}
