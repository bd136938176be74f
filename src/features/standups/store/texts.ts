import type { Db, Trx } from '../../../database/index.ts';
import type { ReadText } from '../rules/plain-text.ts';
import { columns, parseColumn } from './json.ts';
import { tables } from './tables.ts';

/** A message that somebody wrote to the bot. */
export interface MessagePlace {
  workspaceId: string;
  channelId: string;
  ts: string;
}

/** What an answer took from a message. */
export interface KeptText {
  occurrenceId: string;
  userId: string;
  /** Of the edit it was read from; null where as written. */
  editedTs: string | null;
  read: ReadText;
}

export async function saveText(trx: Trx, place: MessagePlace, text: KeptText): Promise<void> {
  const kept = {
    ...{ occurrence_id: text.occurrenceId, user_id: text.userId },
    ...{ read_lines: JSON.stringify(text.read), edited_ts: text.editedTs },
  };
  await tables(trx)
    .insertInto('standup_texts')
    .values({ workspace_id: place.workspaceId, channel_id: place.channelId, ts: place.ts, ...kept })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'channel_id', 'ts']).doUpdateSet(kept))
    .execute();
}

/** Undefined where nothing was taken from it. */
export async function findText(db: Db, place: MessagePlace): Promise<KeptText | undefined> {
  const row = await tables(db)
    .selectFrom('standup_texts')
    .selectAll()
    .where('workspace_id', '=', place.workspaceId)
    .where('channel_id', '=', place.channelId)
    .where('ts', '=', place.ts)
    .executeTakeFirst();
  return (
    row && {
      ...{ occurrenceId: row.occurrence_id, userId: row.user_id, editedTs: row.edited_ts },
      read: parseColumn(columns.read, row.read_lines),
    }
  );
}
