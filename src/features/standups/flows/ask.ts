import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import type { Delivery } from '../../../delivery/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Absence, absencesOn, findMembers, type Member } from '../../teams/index.ts';
import { disturbedUntil } from '../../workspaces/index.ts';
import { type Day, howToAsk, mayRemind } from '../rules/day.ts';
import { asked, askedWith, held, missed, reminded, skipped } from '../rules/prompts.ts';
import { isInTheirDay } from '../rules/schedule.ts';
import type { Prompt } from '../rules/types.ts';
import { findPrompts, promptsDueBetween, savePrompt } from '../store/index.ts';
import { awayBy, left, planAnew } from './enrol.ts';
import { keys } from './keys.ts';
import { type OccurrencePlace, placeOfOccurrence } from './place.ts';
import { refreshDaily, refreshHome, refreshPrompt } from './refresh.ts';

export interface Due {
  occurrenceId: string;
  userId: string;
}

/** An occurrence, and what is known of those whose turn it is. */
interface Round extends OccurrencePlace {
  prompts: ReadonlyMap<string, Prompt>;
  members: ReadonlyMap<string, Member>;
  away: ReadonlyMap<string, Absence>;
  /** What goes out to them in the end. */
  owed: Delivery[];
}

/** Does what is due for each of these members: asks, reminds, or notes that the deadline has passed. */
export async function takeNextPromptSteps(core: Core, due: readonly Due[]): Promise<void> {
  await core.database.transaction(async (trx) => {
    for (const [occurrenceId, userIds] of byOccurrence(due)) {
      const round = await roundOf(trx, occurrenceId, userIds);
      if (!round) continue;
      for (const prompt of round.prompts.values()) await takeNextPromptStep(trx, core, round, prompt);
      await core.outbox.owe(trx, round.owed);
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

async function roundOf(trx: Trx, occurrenceId: string, userIds: string[]): Promise<Round | undefined> {
  const place = await placeOfOccurrence(trx, occurrenceId);
  if (!place) return undefined;
  const { team, occurrence } = place;
  return {
    ...place,
    prompts: await findPrompts(trx, occurrenceId, userIds),
    members: await findMembers(trx, team, userIds),
    away: await absencesOn(trx, team.workspaceId, userIds, occurrence.date),
    owed: [],
  };
}

async function takeNextPromptStep(trx: Trx, core: Core, round: Round, prompt: Prompt): Promise<void> {
  const now = core.clock.now();
  if (!prompt.nextDueAt || prompt.nextDueAt > now) return;
  const { occurrence } = round;
  const next = await nextOf(trx, round, prompt, now);
  await savePrompt(trx, next);
  await refreshHome(trx, core, prompt, { isBulk: true });
  const isMoved = next.dueAt.getTime() !== prompt.dueAt.getTime();
  if (isMoved || (next.state !== 'waiting' && next.state !== prompt.state))
    await refreshDaily(trx, core, occurrence);
  const isShown = next.askedIn !== null || prompt.askedAt !== null;
  if (isShown && next.state !== prompt.state)
    await refreshPrompt(trx, core, occurrence, prompt.userId, { isBulk: true });
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
  return remind(trx, round, prompt, quietUntil, now);
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
  const others = (await promptsAround(trx, prompt, day)).filter((one) => !isSame(one, prompt));
  const asking = howToAsk(others, day, now);
  if (asking.kind === 'joins') return asked(askedWith(prompt, asking.occurrenceId), now);
  for (const other of asking.along) await savePrompt(trx, askedWith(other, round.occurrence.id));
  oweByDm(round, prompt, 'prompt');
  return asked(prompt, now);
}

/** In Do Not Disturb one reminder waits for its end, if that comes before the deadline. */
async function remind(
  trx: Trx,
  round: Round,
  prompt: Prompt,
  quietUntil: Date | null,
  now: Date,
): Promise<Prompt> {
  if (quietUntil)
    return held(prompt, min([quietUntil, prompt.deadlineAt]), 'Reminder held back by Do Not Disturb');
  const day = dayOf(prompt, now);
  if (!mayRemind(await promptsAround(trx, prompt, day), day))
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
function promptsAround(trx: Trx, { workspaceId, userId }: Prompt, { from, to }: Day): Promise<Prompt[]> {
  return promptsDueBetween(trx, { workspaceId, userId, from: subDays(from, 1), to });
}

function isSame(one: Prompt, other: Prompt): boolean {
  return one.occurrenceId === other.occurrenceId;
}

function tooLate({ standup }: OccurrencePlace, prompt: Prompt, now: Date): Prompt {
  const isOlder = standup.createdAt > prompt.dueAt;
  const reason = isOlder
    ? 'the standup was set up later that day'
    : 'Drumbeat was not running before the deadline';
  return skipped(prompt, now, { skippedFor: 'downtime', reason });
}
