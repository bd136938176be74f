import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { disturbedUntil } from '../../workspaces/index.ts';
import { type Day, howToAsk, mayRemind } from '../rules/day.ts';
import { told } from '../rules/news.ts';
import { asked, askedWith, held, missed, reminded, skipped } from '../rules/prompts.ts';
import { isInTheirDay } from '../rules/schedule.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { askedForOthersIn, saveNews, savePrompt, savePrompts } from '../store/index.ts';
import { awayBy, left, planAnew } from './enrol.ts';
import { keys } from './keys.ts';
import { refreshDaily, refreshPrompt } from './refresh.ts';
import { type Round, roundOf } from './round.ts';

export interface Due {
  occurrenceId: string;
  userId: string;
}

/** Does what is due for each of these members: asks, reminds, or notes that the deadline has passed. */
export async function takeNextPromptSteps(core: Core, due: readonly Due[]): Promise<void> {
  await core.database.transaction(async (trx) => {
    for (const [occurrenceId, userIds] of byOccurrence(due)) {
      const round = await roundOf(trx, core, occurrenceId, userIds);
      if (round) await goRound(trx, core, round);
    }
  });
}

function byOccurrence(due: readonly Due[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { occurrenceId, userId } of due) {
    groups.set(occurrenceId, [...(groups.get(occurrenceId) ?? []), userId]);
  }
  return groups;
}

async function goRound(trx: Trx, core: Core, round: Round): Promise<void> {
  const { occurrence, owed } = round;
  const { workspaceId } = occurrence;
  const now = core.clock.now();
  const steps: Step[] = [];
  for (const before of round.prompts.values()) {
    if (!before.nextDueAt || before.nextDueAt > now) continue;
    steps.push({ before, next: await nextOf(trx, round, before, now) });
  }
  await savePrompts(
    trx,
    steps.map(({ next }) => next),
  );
  const homes = steps.map(({ before }) => homeKey(before.userId));
  await core.outbox.refresh(trx, workspaceId, homes, { isBulk: true });
  if (steps.some(changesDaily)) await refreshDaily(trx, core, occurrence);
  await refreshMessages(trx, core, occurrence, steps.filter(changesMessage));
  await saveNews(trx, round.toldNews);
  await core.outbox.owe(trx, owed);
}

/** Of most the message is about this standup alone. */
async function refreshMessages(
  trx: Trx,
  core: Core,
  occurrence: Occurrence,
  steps: readonly Step[],
): Promise<void> {
  const { id, workspaceId } = occurrence;
  const userIds = steps.map(({ before }) => before.userId);
  const withOthers = new Set([
    ...(await askedForOthersIn(trx, id, userIds)),
    ...steps.filter(({ next }) => next.askedIn !== null).map(({ next }) => next.userId),
  ]);
  const alone = userIds.filter((userId) => !withOthers.has(userId));
  const messages = alone.flatMap((userId) => [
    keys.prompt(occurrence, userId),
    keys.reminder(occurrence, userId),
  ]);
  await core.outbox.refresh(trx, workspaceId, messages, { isBulk: true });
  for (const userId of withOthers) await refreshPrompt(trx, core, occurrence, userId, { isBulk: true });
}

/** What one prompt was, and what it is to be. */
interface Step {
  before: Prompt;
  next: Prompt;
}

function changesDaily({ before, next }: Step): boolean {
  const isMoved = next.dueAt.getTime() !== before.dueAt.getTime();
  return isMoved || (next.state !== 'waiting' && next.state !== before.state);
}

function changesMessage({ before, next }: Step): boolean {
  const isShown = next.askedIn !== null || before.askedAt !== null;
  return isShown && next.state !== before.state;
}

async function nextOf(trx: Trx, round: Round, prompt: Prompt, now: Date): Promise<Prompt> {
  if (now >= prompt.deadlineAt)
    return prompt.state === 'waiting' ? tooLate(round, prompt, now) : missed(prompt, now);
  const { team, occurrence } = round;
  const member = round.members.get(prompt.userId);
  if (!member?.canBeAsked) return skipped(prompt, now, left(team));
  const absence = round.away.get(prompt.userId);
  if (absence) return skipped(prompt, now, awayBy(absence, occurrence.date));
  const quietUntil = disturbedUntil(member.person, now);
  if (prompt.state === 'waiting') {
    const planned = planAnew(round, member, absence, prompt, now);
    const isDue = planned.nextDueAt !== null && planned.nextDueAt <= now;
    return isDue ? ask(trx, round, planned, quietUntil, now) : planned;
  }
  const isNight = prompt.timeZone !== member.timeZone && !isInTheirDay(now, occurrence.date, member);
  if (isNight) return held(prompt, prompt.deadlineAt, 'No reminder: it is night where they are now');
  return remind(round, prompt, quietUntil, now);
}

async function ask(
  trx: Trx,
  round: Round,
  prompt: Prompt,
  quietUntil: Date | null,
  now: Date,
): Promise<Prompt> {
  if (quietUntil) {
    if (quietUntil < prompt.deadlineAt) return held(prompt, quietUntil, 'Held back by Do Not Disturb');
    const reason = 'Do Not Disturb until after the deadline';
    return skipped(prompt, now, { skippedFor: 'quiet', reason });
  }
  if (prompt.askedIn !== null) return asked(prompt, now);
  const day = dayOf(prompt, now);
  const others = promptsAround(round, prompt, day).filter((one) => !isSame(one, prompt));
  const asking = howToAsk(others, day, now);
  if (asking.kind === 'joins') return asked(askedWith(prompt, asking.occurrenceId), now);
  for (const other of asking.along) await savePrompt(trx, askedWith(other, round.occurrence.id));
  const { news, toldNews, occurrence } = round;
  toldNews.push(
    ...news.filter(({ userId }) => userId === prompt.userId).map((one) => told(one, occurrence.id)),
  );
  oweByDm(round, prompt, 'prompt');
  return asked(prompt, now);
}

/** In Do Not Disturb one reminder waits for its end, if that comes before the deadline. */
function remind(round: Round, prompt: Prompt, quietUntil: Date | null, now: Date): Prompt {
  if (quietUntil)
    return held(prompt, min([quietUntil, prompt.deadlineAt]), 'Reminder held back by Do Not Disturb');
  const day = dayOf(prompt, now);
  if (!mayRemind(promptsAround(round, prompt, day), day, round.besides.get(prompt.userId)))
    return held(prompt, prompt.deadlineAt, 'No reminder: two messages a day are enough');
  oweByDm(round, prompt, 'reminder');
  return reminded(prompt, now);
}

/** What comes after the deadline is too late to be of use. */
function oweByDm(
  { occurrence, owed }: Round,
  { workspaceId, userId, deadlineAt }: Prompt,
  what: 'prompt' | 'reminder',
): void {
  owed.push({
    kind: 'message',
    workspaceId,
    key: keys[what](occurrence, userId),
    channel: userId,
    content: { view: `standups.${what}`, ref: { occurrenceId: occurrence.id, userId } },
    isBulk: true,
    expiresAt: deadlineAt,
  });
}

/** By the person's own calendar. */
function dayOf({ timeZone }: Prompt, now: Date): Day {
  const today = localDateOf(now, timeZone);
  return { from: instantOf(today, '00:00', timeZone), to: instantOf(addDays(today, 1), '00:00', timeZone) };
}

/** In every team of theirs, those of the evening before included: they may have been held back until today. */
function promptsAround({ around }: Round, { userId }: Prompt, { from, to }: Day): Prompt[] {
  const since = subDays(from, 1);
  return around.filter((one) => one.userId === userId && one.dueAt >= since && one.dueAt < to);
}

function isSame(one: Prompt, other: Prompt): boolean {
  return one.occurrenceId === other.occurrenceId;
}

function tooLate({ standup }: Round, prompt: Prompt, now: Date): Prompt {
  const isOlder = standup.createdAt > prompt.dueAt;
  const reason = isOlder
    ? 'the standup was set up later that day'
    : 'Drumbeat was not running before the deadline';
  return skipped(prompt, now, { skippedFor: 'downtime', reason });
}
