import type { Trx } from '../../../database/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import { teamHolidays } from '../../teams/index.ts';
import { isExpected, skipped } from '../rules/prompts.ts';
import { modeOn, teamTimes } from '../rules/schedule.ts';
import type { Mode, Occurrence } from '../rules/types.ts';
import { occurrencesBetween, promptsOf, saveOccurrence, savePrompt } from '../store/index.ts';
import { enrol } from './enrol.ts';
import { ensureOccurrence } from './open-occurrence.ts';
import type { OccurrencePlace, Place } from './place.ts';

const REASON = 'the schedule was changed';

/** After the schedule changed: what is open but has not begun follows, what is now held is opened. */
export async function replanOpen(trx: Trx, place: Place, now: Date): Promise<void> {
  const { standup, team } = place;
  const today = localDateOf(now, team.timeZone);
  const from = addDays(today, -1);
  for (const occurrence of await occurrencesBetween(trx, standup.id, from, '9999-12-31')) {
    const wasCalledOff = occurrence.state === 'skipped' && occurrence.reason === REASON;
    if (occurrence.state === 'open') await replan(trx, { ...place, occurrence }, now);
    if (wasCalledOff && occurrence.date >= today)
      await replan(trx, { ...place, occurrence: anew(occurrence) }, now);
  }
  const holidays = await teamHolidays(trx, team);
  for (let date = today; date <= standup.openedUntil; date = addDays(date, 1)) {
    const isAhead = now < instantOf(date, standup.askedAt, team.timeZone);
    const isHeld = modeOn(standup, date) !== 'off' && !holidays.has(date);
    if (isAhead && isHeld) await ensureOccurrence(trx, place, date, now);
  }
}

async function replan(trx: Trx, place: OccurrencePlace, now: Date): Promise<void> {
  const { occurrence, standup } = place;
  const mode = modeOn(standup, occurrence.date);
  const hasBegun = (await promptsOf(trx, occurrence.id)).some(
    (prompt) => prompt.askedAt !== null || (prompt.state === 'expected' && prompt.dueAt <= now),
  );
  if (mode === 'off') {
    if (!hasBegun && occurrence.dailyState === 'waiting') await callOff(trx, occurrence, now);
    return;
  }
  const times = timesAnew(place, hasBegun ? occurrence.mode : mode, now);
  await enrol(trx, { ...place, occurrence: { ...occurrence, ...times } }, now);
}

/** Nothing that is over comes again: a meeting announced stays announced, a daily posted stays posted. */
function timesAnew({ occurrence, standup, team }: OccurrencePlace, mode: Mode, now: Date) {
  const times = teamTimes(standup, mode, occurrence.date, team.timeZone);
  const isAhead = (at: Date | null) => (at !== null && at > now ? at : null);
  const isAnnounced = occurrence.facilitatorId !== null;
  return {
    mode,
    announceAt: isAnnounced ? null : isAhead(times.announceAt),
    startAt: isAhead(times.startAt),
    dailyAt: occurrence.dailyState === 'waiting' ? times.dailyAt : null,
  };
}

/** As it was before it was called off. */
function anew(occurrence: Occurrence): Occurrence {
  return { ...occurrence, state: 'open', reason: null, dailyState: 'waiting', dailyReason: null };
}

async function callOff(trx: Trx, occurrence: Occurrence, now: Date): Promise<void> {
  const daily = { dailyState: 'skipped' as const, dailyReason: REASON };
  await saveOccurrence(trx, { ...occurrence, ...daily, state: 'skipped', reason: REASON });
  for (const prompt of (await promptsOf(trx, occurrence.id)).filter(isExpected)) {
    await savePrompt(trx, skipped(prompt, now, { skippedFor: 'day-off', reason: REASON }));
  }
}
