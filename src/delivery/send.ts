import type { WebClient } from '@slack/web-api';
import type { Database } from '../database/index.ts';
import type { Message } from '../slack/message.ts';
import { canvasUrl } from './addresses.ts';
import type { Claimed } from './claim.ts';
import { ATTEMPTS_WITH_PICTURE } from './failing.ts';
import { publishHome } from './kinds/home.ts';
import { postMessage, updateMessage } from './kinds/message.ts';
import { pinMessage } from './kinds/pin.ts';
import type { Line } from './line.ts';
import { lookFor } from './look.ts';
import { failure, type Outcome } from './outcome.ts';
import { type Making, sendFile } from './send-file.ts';
import { findRow } from './store/ledger.ts';
import { contentOf, type DeliveryRow } from './store/tables.ts';
import type { MessageView, RenderHome, Shown } from './types.ts';

export interface Sending extends Making {
  database: Database;
  clientFor(workspaceId: string): Promise<WebClient>;
  views: Record<string, MessageView>;
  home: RenderHome | undefined;
  /** In which messages that are rendered wait for their call. */
  line: Line;
}

/** Makes the call that a claimed row needs. Never throws: what went wrong is an outcome too. */
export async function perform(claimed: Claimed, now: Date, sending: Sending): Promise<Outcome> {
  try {
    return await attempt(claimed, now, sending);
  } catch (cause) {
    return failure(cause, claimed.operation);
  }
}

async function attempt({ row, operation }: Claimed, now: Date, sending: Sending): Promise<Outcome> {
  switch (operation) {
    case 'post':
    case 'update':
      return sendMessage(row, now, sending);
    case 'publish':
      return sendHome(row, now, sending);
    case 'look':
      return lookFor(await sending.clientFor(row.workspace_id), row);
    case 'pin':
      return pinMessage(await sending.clientFor(row.workspace_id), row);
    default:
      return sendFile(row, operation, now, sending);
  }
}

async function sendMessage(row: DeliveryRow, now: Date, sending: Sending): Promise<Outcome> {
  const existing = await shownBy(row, sending);
  const isBare = existing !== null && row.attempts > ATTEMPTS_WITH_PICTURE;
  const message = await rendered(row, now, isBare ? null : existing, sending);
  if (!message) return { kind: 'nothing' };
  const client = await sending.clientFor(row.workspace_id);
  const { ts } = row;
  if (ts !== null) return sending.line.turn(() => updateMessage(client, row, ts, message));
  const posted = await sending.line.turn(() => postMessage(client, row, message));
  return { ...posted, ...(isBare && { isBare }) };
}

/** The picture or canvas that the message is to show, if there is one yet. */
async function shownBy(row: DeliveryRow, { database, clientFor }: Sending): Promise<Shown | null> {
  if (row.shows_key === null) return null;
  const shown = await findRow(database.db, row.workspace_id, row.shows_key);
  if (!shown?.file_id) return null;
  const url =
    shown.kind === 'canvas' ? await canvasUrl(await clientFor(row.workspace_id), shown, shown.file_id) : null;
  return { fileId: shown.file_id, url };
}

async function rendered(
  row: DeliveryRow,
  now: Date,
  shown: Shown | null,
  { database, views }: Sending,
): Promise<Message | null> {
  const content = contentOf(row);
  if ('message' in content) return content.message;
  const view = views[content.view];
  if (!view) throw new Error(`No slice contributes the view ${content.view}`);
  return view.render(database.db, content.ref, now, shown);
}

async function sendHome(row: DeliveryRow, now: Date, sending: Sending): Promise<Outcome> {
  if (!sending.home) throw new Error('A home is owed, but nothing renders homes');
  const reader = { workspaceId: row.workspace_id, userId: row.channel };
  const home = await sending.home(sending.database.db, reader, now);
  return publishHome(await sending.clientFor(row.workspace_id), row, home);
}
