import { min } from 'date-fns/min';
import { subDays } from 'date-fns/subDays';
import type { Trx } from '../../../database/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { absenceOn, findMember } from '../../teams/index.ts';
import { disturbedUntil } from '../../workspaces/index.ts';
import { type Day, howToAsk, mayRemind } from '../rules/day.ts';
import { asked, askedWith, held, missed, reminded, skipped } from '../rules/prompts.ts';
import { isInTheirDay } from '../rules/schedule.ts';
import type { Occurrence, Prompt } from '../rules/types.ts';
import { findPrompt, promptsDueBetween, savePrompt } from '../store/index.ts';
import { awayBy, left, planAnew } from './enrol.ts';
import { keys } from './keys.ts';
import { type OccurrencePlace, placeOfOccurrence } from './place.ts';
import { refreshDaily, refreshHome, refreshPrompt } from './refresh.ts';

export interface Due {
  occurrenceId: string;
  userId: string;
}

/** Does what is due for each of these members: asks, reminds, or notes that the deadline has passed. */
export async function takeNextPromptSteps(core: Core, due: readonly Due[]): Promise<void> {
  await core.database.transaction(async (trx) => {
    for (const one of due) await takeNextPromptStep(trx, core, one);
  });
}

async function takeNextPromptStep(trx: Trx, core: Core, { occurrenceId, userId }: Due): Promise<void> {
  const now = core.clock.now();
  const prompt = await findPrompt(trx, occurrenceId, userId);
  const place = await placeOfOccurrence(trx, occurrenceId);
  if (!place || !prompt?.nextDueAt || prompt.nextDueAt > now) return;
  const next = await nextOf(trx, core, place, prompt, now);
  await savePrompt(trx, next);
  await refreshHome(trx, core, prompt, { isBulk: true });
  const isMoved = next.dueAt.getTime() !== prompt.dueAt.getTime();
  if (isMoved || (next.state !== 'waiting' && next.state !== prompt.state))
    await refreshDaily(trx, core, place.occurrence);
  const isShown = next.askedIn !== null || prompt.askedAt !== null;
  if (isShown && next.state !== prompt.state)
    await refreshPrompt(trx, core, place.occurrence, userId, { isBulk: true });
}

async function nextOf(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  prompt: Prompt,
  now: Date,
): Promise<Prompt> {
  if (now >= prompt.deadlineAt)
    return prompt.state === 'waiting' ? tooLate(place, prompt, now) : missed(prompt, now);
  const { team, occurrence } = place;
  const member = await findMember(trx, team, prompt.userId);
  if (!member?.canBeAsked) return skipped(prompt, now, left(team));
  const absence = await absenceOn(trx, team.workspaceId, prompt.userId, occurrence.date);
  if (absence) return skipped(prompt, now, awayBy(absence, occurrence.date));
  const quietUntil = disturbedUntil(member.person, now);
  if (prompt.state === 'waiting') {
    const planned = planAnew(place, member, absence, prompt, now);
    const isDue = planned.nextDueAt !== null && planned.nextDueAt <= now;
    return isDue ? ask(trx, core, place, planned, quietUntil, now) : planned;
  }
  const isNight = prompt.timeZone !== member.timeZone && !isInTheirDay(now, occurrence.date, member);
  if (isNight) return held(prompt, prompt.deadlineAt, 'No reminder: it is night where they are now');
  return remind(trx, core, place, prompt, quietUntil, now);
}

async function ask(
  trx: Trx,
  core: Core,
  { occurrence }: OccurrencePlace,
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
  for (const other of asking.along) await savePrompt(trx, askedWith(other, occurrence.id));
  await oweByDm(trx, core, occurrence, prompt, 'prompt');
  return asked(prompt, now);
}

/** In Do Not Disturb one reminder waits for its end, if that comes before the deadline. */
async function remind(
  trx: Trx,
  core: Core,
  { occurrence }: OccurrencePlace,
  prompt: Prompt,
  quietUntil: Date | null,
  now: Date,
): Promise<Prompt> {
  if (quietUntil)
    return held(prompt, min([quietUntil, prompt.deadlineAt]), 'Reminder held back by Do Not Disturb');
  const day = dayOf(prompt, now);
  if (!mayRemind(await promptsAround(trx, prompt, day), day))
    return held(prompt, prompt.deadlineAt, 'No reminder: two messages a day are enough');
  await oweByDm(trx, core, occurrence, prompt, 'reminder');
  return reminded(prompt, now);
}

/** What comes after the deadline is too late to be of use. */
function oweByDm(
  trx: Trx,
  core: Core,
  occurrence: Occurrence,
  { workspaceId, userId, deadlineAt }: Prompt,
  what: 'prompt' | 'reminder',
): Promise<void> {
  return core.outbox.owe(trx, {
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
