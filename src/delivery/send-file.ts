import type { WebClient } from '@slack/web-api';
import type { Database } from '../database/index.ts';
import type { Drawn } from './drawn.ts';
import { createCanvas, editCanvas, grantCanvas } from './kinds/canvas.ts';
import { shareFile, uploadFile } from './kinds/file.ts';
import { uploadPicture } from './kinds/picture.ts';
import type { Line } from './line.ts';
import type { Outcome } from './outcome.ts';
import type { FileOperation } from './pacing.ts';
import { type DeliveryRow, fileContentOf } from './store/tables.ts';
import type { FileView } from './types.ts';

export interface Making {
  database: Database;
  clientFor(workspaceId: string): Promise<WebClient>;
  files: Record<string, FileView>;
  uploadTimeoutMs: number;
  drawn: Drawn;
  /** In which files wait to be made. */
  makers: Line;
}

/** Takes the next step of a file, picture or canvas. */
export async function sendFile(
  row: DeliveryRow,
  operation: FileOperation,
  now: Date,
  making: Making,
): Promise<Outcome> {
  const client = await making.clientFor(row.workspace_id);
  const fileId = row.file_id ?? '';
  if (operation === 'share') return shareFile(client, row, fileId);
  if (operation === 'grant') return grantCanvas(client, row, fileId);
  if (row.kind === 'picture') return sendPicture(client, row, now, making);
  const body = await made(row, now, making);
  if (body === null) return { kind: 'nothing' };
  switch (operation) {
    case 'upload':
      return uploadFile(client, fileContentOf(row), body, making.uploadTimeoutMs);
    case 'create':
      return createCanvas(client, row, asMarkdown(body));
    case 'edit':
      return editCanvas(client, fileId, asMarkdown(body));
  }
}

async function sendPicture(client: WebClient, row: DeliveryRow, now: Date, making: Making): Promise<Outcome> {
  const { drawn, uploadTimeoutMs } = making;
  const body = drawn.take(row) ?? (await made(row, now, making));
  if (body === null) return { kind: 'nothing' };
  try {
    return await uploadPicture(client, fileContentOf(row), body, uploadTimeoutMs);
  } catch (cause) {
    drawn.keep(row, body);
    throw cause;
  }
}

async function made(row: DeliveryRow, now: Date, making: Making): Promise<string | Uint8Array | null> {
  const content = fileContentOf(row);
  const view = making.files[content.file];
  if (!view) throw new Error(`No slice contributes the file ${content.file}`);
  return making.makers.turn(() => view.make(making.database.db, content.ref, now));
}

function asMarkdown(body: string | Uint8Array): string {
  if (typeof body !== 'string') throw new Error('A canvas is Markdown, no bytes');
  return body;
}
