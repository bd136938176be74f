import { type Db, newId, type Trx } from '../../../database/index.ts';
import { type Draft, draftSchema } from '../schema.ts';
import { tables } from './tables.ts';

interface KeptDraft {
  id: string;
  workspaceId: string;
  userId: string;
  draft: Draft;
  /** what became of it */
  raisedNumber: number | null;
}

/** Keeps what somebody wrote until they have said what to do with it; answers its id. */
export async function addDraft(
  trx: Trx,
  whose: { workspaceId: string; userId: string },
  draft: Draft,
  at: Date,
): Promise<string> {
  const id = newId();
  await tables(trx)
    .insertInto('blocker_drafts')
    .values({
      id,
      workspace_id: whose.workspaceId,
      user_id: whose.userId,
      draft: JSON.stringify(draft),
      created_at: at.toISOString(),
      raised_number: null,
    })
    .execute();
  return id;
}

export async function findDraft(db: Db, id: string): Promise<KeptDraft | undefined> {
  const row = await tables(db)
    .selectFrom('blocker_drafts')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      workspaceId: row.workspace_id,
      userId: row.user_id,
      draft: draftSchema.parse(JSON.parse(row.draft)),
      raisedNumber: row.raised_number,
    }
  );
}

export async function markDraft(trx: Trx, id: string, raisedNumber: number): Promise<void> {
  await tables(trx)
    .updateTable('blocker_drafts')
    .set({ raised_number: raisedNumber })
    .where('id', '=', id)
    .execute();
}

/** Forgets drafts from before `before`. */
export async function forgetDrafts(trx: Trx, before: Date): Promise<void> {
  await tables(trx).deleteFrom('blocker_drafts').where('created_at', '<', before.toISOString()).execute();
}
