import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { channelFor } from '../../teams/index.ts';
import { channelMembers, findChannel } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { findBlocker, findByNumber, waitersOf } from '../store/index.ts';
import { teamOf } from './show.ts';

/**
 * The blocker with this number, for somebody who may see it.
 *
 * @throws UserError where there is none, or it belongs to a private channel that they are not in
 */
export async function requireNumber(
  db: Db,
  asked: { workspaceId: string; userId: string; number: number },
): Promise<Blocker> {
  const blocker = await findByNumber(db, asked.workspaceId, asked.number);
  if (blocker && (await maySee(db, blocker, asked.userId))) return blocker;
  throw new UserError(`There is no #${asked.number}. \`/blocker list\` shows the open ones.`);
}

/**
 * The blocker of a button or a modal.
 *
 * @throws UserError where it is no longer kept
 */
export async function requireBlocker(db: Db, id: string): Promise<Blocker> {
  const blocker = await findBlocker(db, id);
  if (blocker) return blocker;
  throw new UserError('This blocker is no longer kept. `/blocker list` shows the open ones.');
}

async function maySee(db: Db, blocker: Blocker, userId: string): Promise<boolean> {
  if ([blocker.raisedBy, blocker.ownerId].includes(userId)) return true;
  const team = await teamOf(db, blocker);
  const channels = new Set([team.homeChannelId, await channelFor(db, team, 'blockers')]);
  for (const id of channels) {
    if ((await channelMembers(db, blocker.workspaceId, id)).includes(userId)) return true;
  }
  const card = await findChannel(db, blocker.workspaceId, await channelFor(db, team, 'blockers'));
  return card?.isPrivate === false || (await waitersOf(db, blocker.id)).includes(userId);
}
