import type { Trx } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { channelLink } from '../../../slack/mrkdwn.ts';
import { isExpected, skipped, toAskAnew } from '../rules/prompts.ts';
import {
  findAnswer,
  findOccurrence,
  findPrompt,
  promptsAskedIn,
  saveOccurrence,
  savePrompt,
} from '../store/index.ts';
import { keys } from './keys.ts';
import { placeOfOccurrence } from './place.ts';

interface Whose {
  occurrenceId: string;
  userId: string;
}

/** A prompt that never reached its person. What else its message asked is asked anew while it is open. */
export async function noteUnasked(
  trx: Trx,
  whose: Whose,
  record: DeliveryRecord,
  aftermath: Aftermath,
): Promise<void> {
  await skipUnasked(trx, whose, record, aftermath);
  for (const other of await promptsAskedIn(trx, whose.occurrenceId, whose.userId)) {
    const isOpen = isExpected(other) && aftermath.now < other.deadlineAt;
    if (isOpen) await savePrompt(trx, toAskAnew(other, aftermath.now));
    else await skipUnasked(trx, other, record, aftermath);
  }
}

/** They were not asked, so nobody may say that they did not answer. */
async function skipUnasked(
  trx: Trx,
  { occurrenceId, userId }: Whose,
  record: DeliveryRecord,
  { outbox, now }: Aftermath,
): Promise<void> {
  const prompt = await findPrompt(trx, occurrenceId, userId);
  const occurrence = await findOccurrence(trx, occurrenceId);
  const answer = await findAnswer(trx, occurrenceId, userId);
  if (!prompt || !occurrence || answer || prompt.state === 'skipped') return;
  const why = record.error ?? record.reason ?? 'Slack could not be reached in time';
  await savePrompt(trx, skipped(prompt, now, { skippedFor: 'downtime', reason: `not delivered: ${why}` }));
  if (occurrence.dailyState === 'posted') {
    await outbox.refresh(trx, occurrence.workspaceId, keys.daily(occurrence));
  }
}

/** Whoever set the standup up is told that its daily could not be posted, and what to do. */
export async function tellUnposted(
  trx: Trx,
  { occurrenceId }: { occurrenceId: string },
  record: DeliveryRecord,
  { outbox }: Aftermath,
): Promise<void> {
  const place = await placeOfOccurrence(trx, occurrenceId);
  if (!place || record.reason !== 'place-gone') return;
  const channel = channelLink(record.channel);
  const [why, mend] =
    record.error === 'is_archived'
      ? ['it is archived', 'Unarchive it']
      : ["I'm not in that channel", 'Type `/invite @Drumbeat` there'];
  const text = `I couldn't post the daily to ${channel}: ${why}. The answers are saved. ${mend} and I'll post it.`;
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: record.workspaceId, key: `${record.key}:unposted` },
    ...{ channel: place.standup.setUpBy, content: { message: { text } } },
  });
}

/** A daily that came too late to be worth posting is on record as left out. */
export async function noteUnposted(
  trx: Trx,
  { occurrenceId }: { occurrenceId: string },
  record: DeliveryRecord,
): Promise<void> {
  const occurrence = await findOccurrence(trx, occurrenceId);
  if (!occurrence) return;
  const dailyReason = `not delivered: ${record.error ?? record.reason ?? 'too late'}`;
  await saveOccurrence(trx, { ...occurrence, dailyState: 'skipped', dailyReason });
}
