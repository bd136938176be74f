import { errorCode } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import type { Person } from '../rules.ts';
import { quietHours } from '../schema.ts';
import { followedPeople, peopleById, saveQuietHours } from '../store/index.ts';

/** As many as dnd.teamInfo takes in one call. */
const ASKED_TOGETHER = 50;

/** Asks Slack for everybody's Do Not Disturb. Without the scope nobody is known to be quiet. */
export async function refreshQuietHours(core: Core, workspaceId: string): Promise<void> {
  const client = await core.clientFor(workspaceId);
  const followed = await followedPeople(core.database.db, workspaceId);
  for (let at = 0; at < followed.length; at += ASKED_TOGETHER) {
    const asked = followed.slice(at, at + ASKED_TOGETHER);
    const told = await client.dnd.teamInfo({ users: asked.join(',') }).catch((error: unknown) => {
      if (errorCode(error) === 'missing_scope') return { users: {} };
      throw error;
    });
    const known = await peopleById(core.database.db, workspaceId, asked);
    const news = Object.entries(told.users ?? {})
      .map(([userId, info]) => ({ userId, quiet: quietHours.parse(info) }))
      .filter(({ userId, quiet }) => !isSame(known.get(userId)?.doNotDisturb ?? null, quiet));
    if (news.length === 0) continue;
    await core.database.transaction(async (trx) => {
      for (const { userId, quiet } of news) await saveQuietHours(trx, workspaceId, userId, quiet);
    });
  }
}

function isSame(one: Person['doNotDisturb'], other: Person['doNotDisturb']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
