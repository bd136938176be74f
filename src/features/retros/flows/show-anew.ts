import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { membersOf, type Team } from '../../teams/index.ts';
import type { Retro } from '../rules/index.ts';
import { reminderKey, retroKey } from './keys.ts';

/** So long a message waits for other news: fifty votes in one second are one update. */
const GATHER_MS = 1000;

/** A phase has begun or ended, or who leads it has changed: the message and everybody's Home say so. */
export async function showAnew(
  trx: Trx,
  core: Core,
  { retro, team }: { retro: Retro; team: Team },
): Promise<void> {
  const { outbox } = core;
  await outbox.refresh(trx, retro.workspaceId, retroKey(retro));
  const members = (await membersOf(trx, team)).map(({ userId }) => userId);
  const letters = members.flatMap((userId) => [reminderKey(retro, userId), homeKey(userId)]);
  await outbox.refresh(trx, retro.workspaceId, letters, { isBulk: true });
}

/** How many votes or cards with names there are has changed: the message says so in a moment. */
export async function showCount(trx: Trx, core: Core, retro: Retro): Promise<void> {
  await core.outbox.refresh(trx, retro.workspaceId, retroKey(retro), { isBulk: true, gatherMs: GATHER_MS });
}

/** Somebody has voted: their own letter and Home say so at once. */
export async function showVote(trx: Trx, core: Core, retro: Retro, userId: string): Promise<void> {
  await showCount(trx, core, retro);
  await core.outbox.refresh(trx, retro.workspaceId, [reminderKey(retro, userId), homeKey(userId)]);
}
