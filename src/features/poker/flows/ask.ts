import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import type { Trx } from '../../../database/index.ts';
import type { MessageDelivery } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { hasRoomToday } from '../../standups/index.ts';
import { markAsked, votersOf } from '../store/index.ts';
import { reachableFrom } from './hours.ts';
import { ballotKey, reminderKey } from './keys.ts';
import { progressIn } from './rounds.ts';
import type { Table } from './table.ts';

/** Somebody who has had their messages for now is looked at again after this. */
const LOOK_AGAIN_MINUTES = 15;

/**
 * Sends their ballot to those who have none and owe a vote, can be told now and have room for it today.
 *
 * @returns when to look at the others again; null: never
 */
export async function askVoters(trx: Trx, core: Core, table: Table): Promise<Date | null> {
  const { session, stories } = table;
  const closesAt = closingOf(stories);
  if (session.mode === 'live' || closesAt === null) return null;
  const owing = await owingIn(trx, table);
  const unasked = (await votersOf(trx, session.id)).filter(({ askedAt }) => askedAt === null);
  const userIds = unasked.map(({ userId }) => userId).filter((userId) => owing.has(userId));
  const { reached, lookAgainAt } = await reachable(trx, core, table, userIds);
  await core.outbox.owe(
    trx,
    reached.map((userId) => letter(table, userId, 'poker.ballot', ballotKey(session, userId), closesAt)),
  );
  await markAsked(trx, session.id, reached, core.clock.now());
  return lookAgainAt;
}

/**
 * Reminds those who have not voted on everything, can be told now and have room for it today. Once a session: a
 * reminder's key is one, and a second changes nothing.
 */
export async function remindVoters(trx: Trx, core: Core, table: Table): Promise<void> {
  const { session, stories } = table;
  const closesAt = closingOf(stories);
  if (closesAt === null) return;
  const owing = await owingIn(trx, table);
  const voters = await votersOf(trx, session.id);
  const asked = voters.filter(({ askedAt }) => askedAt !== null);
  const userIds = asked.map(({ userId }) => userId).filter((userId) => owing.has(userId));
  const { reached } = await reachable(trx, core, table, userIds);
  await core.outbox.owe(
    trx,
    reached.map((userId) => letter(table, userId, 'poker.reminder', reminderKey(session, userId), closesAt)),
  );
}

/** Those for whom a vote waits. */
async function owingIn(trx: Trx, { session, stories }: Table): Promise<ReadonlySet<string>> {
  const voting = stories.filter(({ state }) => state === 'voting');
  const progress = await progressIn(trx, voting, session.id);
  return new Set([...progress.values()].flatMap(({ waitingFor }) => waitingFor));
}

/** When the last of the votes that are open ends. */
function closingOf(stories: Table['stories']): Date | null {
  const ends = stories.filter(({ state }) => state === 'voting').map(({ closesAt }) => closesAt);
  const known = ends.filter((at) => at !== null);
  return known.length > 0 ? max(known) : null;
}

/** Who of these can be told now and has room for it today; and when to look at the others again. */
async function reachable(
  trx: Trx,
  core: Core,
  { team }: Table,
  userIds: string[],
): Promise<{ reached: string[]; lookAgainAt: Date | null }> {
  if (userIds.length === 0) return { reached: [], lookAgainAt: null };
  const now = core.clock.now();
  const from = await reachableFrom(trx, team, now);
  const reached: string[] = [];
  const later: Date[] = [];
  for (const userId of userIds) {
    const at = from.get(userId);
    if (at === undefined) continue;
    if (at > now) later.push(at);
    else if (await hasRoomToday(trx, core, { workspaceId: team.workspaceId, userId })) reached.push(userId);
    else later.push(addMinutes(now, LOOK_AGAIN_MINUTES));
  }
  return { reached, lookAgainAt: later.length > 0 ? min(later) : null };
}

function letter(
  { session }: Table,
  userId: string,
  view: string,
  key: string,
  expiresAt: Date,
): MessageDelivery {
  return {
    ...{ kind: 'message', workspaceId: session.workspaceId, key, channel: userId, expiresAt, isBulk: true },
    content: { view, ref: { sessionId: session.id, userId } },
  };
}
