import type { Db, Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Message } from '../../../slack/message.ts';
import { mention } from '../../../slack/mrkdwn.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor } from '../../teams/index.ts';
import { channelMembers } from '../../workspaces/index.ts';
import type { Blocker, BlockerEvent } from '../rules/index.ts';
import { addEvent, noticesIn, noticesOf, removeNotice, waitersOf } from '../store/index.ts';
import { titled } from '../views/log.ts';
import { cardKey, entryKey } from './keys.ts';
import { teamOf } from './show.ts';

export interface Entry {
  kind: BlockerEvent;
  /** null where the clock did it */
  by: string | null;
  /** the person's own words */
  note?: string | null;
  /** what the card's thread says, as mrkdwn */
  says: string;
  /** where one section does not hold it */
  blocks?: Message['blocks'];
  /** shown in the channel too */
  broadcast?: boolean;
}

/** Enters something into a blocker's log and its thread, and has all that shows the blocker brought up to date. */
export async function logEntry(trx: Trx, core: Core, blocker: Blocker, entry: Entry): Promise<number> {
  const now = core.clock.now();
  const { kind, by, note = null, says, blocks, broadcast = false } = entry;
  const number = await addEvent(trx, blocker.id, { kind, byUserId: by, note, at: now });
  await core.outbox.owe(trx, {
    kind: 'message',
    workspaceId: blocker.workspaceId,
    key: entryKey(blocker, number),
    channel: await threadChannel(trx, core, blocker),
    content: { message: { text: says, ...(blocks && { blocks }) } },
    replyTo: { key: cardKey(blocker) },
    broadcast,
  });
  await refreshShown(trx, core, blocker);
  return number;
}

/**
 * The same, with news for those who wait for it: by a mention in the thread where they are in its channel and
 * at work, else by a direct message in their hours. `to` names others than those who wait.
 */
export async function logNews(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  { to, ...entry }: Entry & { to?: string[] },
): Promise<void> {
  const concerned = to ?? [blocker.raisedBy, ...(await waitersOf(trx, blocker.id))];
  const audience = concerned.filter((id) => id !== entry.by);
  const members = await threadMembers(trx, core, blocker);
  const pings: string[] = [];
  const letters: Array<{ userId: string; notBefore: Date }> = [];
  for (const userId of audience) {
    const notBefore = await whenToTell(trx, core, blocker, userId);
    if (members.has(userId) && notBefore <= core.clock.now()) pings.push(mention(userId));
    else letters.push({ userId, notBefore });
  }
  const number = await logEntry(trx, core, blocker, { ...entry, says: [entry.says, ...pings].join(' ') });
  const text = `${titled(blocker)}: ${entry.says}`;
  await core.outbox.owe(
    trx,
    letters.map(({ userId, notBefore }) => ({
      ...{ kind: 'message', workspaceId: blocker.workspaceId, key: entryKey(blocker, number, userId) },
      ...{ channel: userId, content: { message: { text } }, notBefore },
    })),
  );
}

/** Everything in sight that shows the blocker is rendered anew. */
export async function refreshShown(trx: Trx, core: Core, blocker: Blocker): Promise<void> {
  const { outbox } = core;
  const { workspaceId } = blocker;
  await outbox.refresh(trx, workspaceId, cardKey(blocker));
  for (const key of await noticesOf(trx, blocker.id)) await outbox.refresh(trx, workspaceId, key);
  await refreshHomes(trx, core, blocker);
}

/** The App Homes of those whom it concerns show how it stands. */
export async function refreshHomes(trx: Trx, core: Core, blocker: Blocker): Promise<void> {
  const concerned = [blocker.raisedBy, blocker.ownerId, ...(await waitersOf(trx, blocker.id))];
  for (const userId of new Set(concerned)) {
    if (userId !== null) await core.outbox.refresh(trx, blocker.workspaceId, homeKey(userId));
  }
}

/** What was owed to people about it and is not sent yet is not sent any more: things have moved on. */
export async function cancelUnsent(trx: Trx, core: Core, blocker: Blocker, reason: string): Promise<void> {
  for (const key of await noticesOf(trx, blocker.id)) {
    if ((await noticesIn(trx, key)).length > 1) await leaveOut(trx, core, blocker, key);
    else await core.outbox.cancel(trx, blocker.workspaceId, key, reason);
  }
}

/** The message goes out without it, for the sake of the others that it tells of. */
async function leaveOut(trx: Trx, core: Core, blocker: Blocker, key: string): Promise<void> {
  const owed = await core.outbox.find(trx, blocker.workspaceId, key);
  if (owed?.state === 'owed' && owed.ts === null) await removeNotice(trx, blocker.id, key);
}

/** Who sees what is said in the card's thread; nobody while the card cannot be posted. */
async function threadMembers(trx: Trx, core: Core, blocker: Blocker): Promise<ReadonlySet<string>> {
  const posted = await core.outbox.find(trx, blocker.workspaceId, cardKey(blocker));
  if (posted?.state === 'dead') return new Set();
  const channel = await threadChannel(trx, core, blocker);
  return new Set(await channelMembers(trx, blocker.workspaceId, channel));
}

/** Where its card is: it stays there when the team chooses another channel for blockers. */
export async function threadChannel(db: Db, core: Core, blocker: Blocker): Promise<string> {
  const posted = await core.outbox.find(db, blocker.workspaceId, cardKey(blocker));
  return posted?.channel ?? channelFor(db, await teamOf(db, blocker), 'blockers');
}

/** Now, or when somebody is back at work: nobody is pinged in their night, unless it is critical. */
async function whenToTell(trx: Trx, core: Core, blocker: Blocker, userId: string): Promise<Date> {
  const at = core.clock.now();
  if (blocker.isCritical) return at;
  const team = await teamOf(trx, blocker);
  return (await candidateFor(trx, team, userId, { at, isCritical: false, waiting: [] })).backAt;
}
