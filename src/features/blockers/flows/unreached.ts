import type { Trx } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import { hurryOn } from '../../escalations/index.ts';
import { channelFor } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { addEvent, findBlocker, noticesIn } from '../store/index.ts';
import { type ThenWhat, unreachedLine } from '../views/unreached.ts';
import { cardKey, entryKey, subjectOf } from './keys.ts';
import { teamOf } from './show.ts';

/** Whoever was to be told of these blockers cannot be: the thread says so, and the next on each ladder is told. */
export async function passOverUnreached(
  trx: Trx,
  { key }: { key: string },
  record: DeliveryRecord,
  aftermath: Aftermath,
): Promise<void> {
  for (const { blocker } of await noticesIn(trx, key)) {
    if (blocker.state === 'resolved') continue;
    const goesOn = await hurryOn(trx, subjectOf(blocker), aftermath.now);
    const then = goesOn ? 'next' : blocker.state === 'open' ? 'nobody' : 'paused';
    await sayUnreached(trx, blocker, record, then, aftermath);
  }
}

/** The one who can unblock it could not be asked: the thread says so, for somebody else to be found. */
export async function sayUnasked(
  trx: Trx,
  { blockerId }: { blockerId: string },
  record: DeliveryRecord,
  aftermath: Aftermath,
): Promise<void> {
  const blocker = await findBlocker(trx, blockerId);
  if (blocker && blocker.state !== 'resolved') await sayUnreached(trx, blocker, record, 'ask', aftermath);
}

async function sayUnreached(
  trx: Trx,
  blocker: Blocker,
  record: DeliveryRecord,
  then: ThenWhat,
  { outbox, now }: Aftermath,
): Promise<void> {
  const { workspaceId } = blocker;
  const people = await peopleById(trx, workspaceId, [record.channel]);
  const says = unreachedLine(record, people, then);
  const note = plainText(people.get(record.channel)?.name ?? '');
  const number = await addEvent(trx, blocker.id, { kind: 'unreached', byUserId: null, note, at: now });
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId, key: entryKey(blocker, number) },
    channel: await channelFor(trx, await teamOf(trx, blocker), 'blockers'),
    ...{ content: { message: { text: says } }, replyTo: { key: cardKey(blocker) } },
  });
  await outbox.refresh(trx, workspaceId, cardKey(blocker));
}
