import type { Trx } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { mention } from '../../../slack/mrkdwn.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { channelFor } from '../../teams/index.ts';
import { channelMembers } from '../../workspaces/index.ts';
import type { Blocker, BlockerEvent } from '../rules/index.ts';
import { addEvent, noticesOf, waitersOf } from '../store/index.ts';
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
 * The same, with news that those who wait for it must hear: by a mention in the thread where they are in
 * its channel, else by a direct message in their hours.
 */
export async function logNews(trx: Trx, core: Core, blocker: Blocker, entry: Entry): Promise<void> {
  const waiting = [blocker.raisedBy, ...(await waitersOf(trx, blocker.id))].filter((id) => id !== entry.by);
  const hearing = await hearThread(trx, core, blocker, waiting);
  const pings = waiting.filter((id) => hearing.has(id)).map(mention);
  const says = [entry.says, ...pings].join(' ');
  const number = await logEntry(trx, core, blocker, { ...entry, says });
  for (const userId of waiting.filter((id) => !hearing.has(id))) {
    await tellLater(trx, core, blocker, { number, userId, says: `${titled(blocker)}: ${entry.says}` });
  }
}

/** Everything in sight that shows the blocker is rendered anew. */
export async function refreshShown(trx: Trx, core: Core, blocker: Blocker): Promise<void> {
  const { outbox } = core;
  const { workspaceId } = blocker;
  await outbox.refresh(trx, workspaceId, cardKey(blocker));
  for (const key of await noticesOf(trx, blocker.id)) await outbox.refresh(trx, workspaceId, key);
  const concerned = [blocker.raisedBy, blocker.ownerId, ...(await waitersOf(trx, blocker.id))];
  for (const userId of new Set(concerned)) {
    if (userId !== null) await outbox.refresh(trx, workspaceId, `home:${userId}`);
  }
}

/** What was owed to people about it and is not sent yet is not sent any more: things have moved on. */
export async function cancelUnsent(trx: Trx, core: Core, blocker: Blocker, reason: string): Promise<void> {
  for (const key of await noticesOf(trx, blocker.id)) {
    await core.outbox.cancel(trx, blocker.workspaceId, key, reason);
  }
}

/** Who of these people sees what is said in the card's thread. */
async function hearThread(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  userIds: string[],
): Promise<ReadonlySet<string>> {
  const posted = await core.outbox.find(trx, blocker.workspaceId, cardKey(blocker));
  if (posted?.state === 'dead') return new Set();
  const channel = await threadChannel(trx, core, blocker);
  const members = new Set(await channelMembers(trx, blocker.workspaceId, channel));
  return new Set(userIds.filter((id) => members.has(id)));
}

/** Where its card is: it stays there when the team chooses another channel for blockers. */
async function threadChannel(trx: Trx, core: Core, blocker: Blocker): Promise<string> {
  const posted = await core.outbox.find(trx, blocker.workspaceId, cardKey(blocker));
  return posted?.channel ?? channelFor(trx, await teamOf(trx, blocker), 'blockers');
}

async function tellLater(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  told: { number: number; userId: string; says: string },
): Promise<void> {
  const at = core.clock.now();
  const team = await teamOf(trx, blocker);
  const reach = await candidateFor(trx, team, told.userId, {
    at,
    isCritical: blocker.isCritical,
    waiting: [],
  });
  await core.outbox.owe(trx, {
    kind: 'message',
    workspaceId: blocker.workspaceId,
    key: entryKey(blocker, told.number, told.userId),
    channel: told.userId,
    content: { message: { text: told.says } },
    notBefore: blocker.isCritical ? at : reach.backAt,
  });
}
