import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { DeliveryRecord } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { keys } from './keys.ts';

/** What comes in answer to something, or must not wait. */
const ASKED_FOR = /^(blockers\.|standups\.(receipt|checklist)$|progress\.picture$)/;

/** What the standups count by their prompts. */
const OF_STANDUPS = /^standups\.(prompt|reminder)$/;

/** What waits for somebody's hours was owed so long before it comes, at most: a weekend and some holidays. */
const DAYS_WAITED = 7;

/**
 * How many direct messages came to a person unasked since then, from whichever part of the product: questions, reminders,
 * news. Two a day are what people bear.
 */
export async function messagesSince(
  trx: Trx,
  core: Core,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  since: Date,
): Promise<number> {
  const owed = await unasked(trx, core, { workspaceId, userIds: [userId] }, since);
  return owed.filter((record) => comesAt(record) >= since).length;
}

/** When each of these people was sent something unasked since then that was neither a standup's prompt nor its reminder. */
export async function messagesBeside(
  trx: Trx,
  core: Core,
  whose: { workspaceId: string; userIds: readonly string[] },
  since: Date,
): Promise<Map<string, Date[]>> {
  const besides = (await unasked(trx, core, whose, since)).filter(
    ({ view }) => !OF_STANDUPS.test(view ?? ''),
  );
  const byPerson = new Map<string, Date[]>();
  for (const record of besides) {
    byPerson.set(record.channel, [...(byPerson.get(record.channel) ?? []), comesAt(record)]);
  }
  return byPerson;
}

async function unasked(
  trx: Trx,
  core: Core,
  { workspaceId, userIds }: { workspaceId: string; userIds: readonly string[] },
  since: Date,
): Promise<DeliveryRecord[]> {
  const owed = await core.outbox.history(trx, workspaceId, userIds, subDays(since, DAYS_WAITED));
  return owed.filter(({ key, kind, view, state }) => {
    const isUnasked = view === null ? key.startsWith(keys.newsPrefix) : !ASKED_FOR.test(view);
    return kind === 'message' && state !== 'skipped' && isUnasked;
  });
}

function comesAt({ sentAt, notBefore, createdAt }: DeliveryRecord): Date {
  return sentAt ?? notBefore ?? createdAt;
}
