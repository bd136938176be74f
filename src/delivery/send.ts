import type { WebClient } from '@slack/web-api';
import type { Database } from '../database/index.ts';
import type { Message } from '../slack/message.ts';
import type { Claimed } from './claim.ts';
import { publishHome } from './kinds/home.ts';
import { postMessage, updateMessage } from './kinds/message.ts';
import { lookFor } from './look.ts';
import { failure, type Outcome } from './outcome.ts';
import { contentOf, type DeliveryRow } from './store/tables.ts';
import type { MessageView, RenderHome } from './types.ts';

export interface Sending {
  database: Database;
  clientFor(workspaceId: string): Promise<WebClient>;
  views: Record<string, MessageView>;
  home: RenderHome | undefined;
}

/** Makes the call that a claimed row needs. Never throws: what went wrong is an outcome too. */
export async function perform(claimed: Claimed, now: Date, sending: Sending): Promise<Outcome> {
  try {
    return await attempt(claimed, now, sending);
  } catch (cause) {
    return failure(cause);
  }
}

async function attempt({ row, operation }: Claimed, now: Date, sending: Sending): Promise<Outcome> {
  if (operation === 'look') return lookFor(await sending.clientFor(row.workspace_id), row);
  if (operation === 'publish') {
    if (!sending.home) throw new Error('A home is owed, but nothing renders homes');
    const reader = { workspaceId: row.workspace_id, userId: row.channel };
    const home = await sending.home(sending.database.db, reader, now);
    return publishHome(await sending.clientFor(row.workspace_id), row, home);
  }
  const message = await rendered(row, now, sending);
  if (!message) return { kind: 'nothing' };
  const client = await sending.clientFor(row.workspace_id);
  return row.ts === null ? postMessage(client, row, message) : updateMessage(client, row, row.ts, message);
}

async function rendered(row: DeliveryRow, now: Date, { database, views }: Sending): Promise<Message | null> {
  const content = contentOf(row);
  if ('message' in content) return content.message;
  const view = views[content.view];
  if (!view) throw new Error(`No slice contributes the view ${content.view}`);
  return view.render(database.db, content.ref, now);
}
