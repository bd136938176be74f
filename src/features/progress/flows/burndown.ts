import type { Burndown } from '../../../charts/index.ts';
import type { Db } from '../../../database/index.ts';
import { addDays, daysBetween, instantOf, type LocalDate, localDateOf } from '../../../time/index.ts';
import { blockedDaysIn, blockersDuring } from '../../blockers/index.ts';
import { type Sprint, storiesOf } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import { burndownFrom, type Course } from '../rules/index.ts';
import type { Around } from './circumstances.ts';
import { forecastOf } from './forecast.ts';

/** What the burndown of a sprint shows at an instant; null where there is nothing to show (yet). */
export async function burndownOf(
  db: Db,
  sprint: Sprint,
  course: Course,
  around: Around,
  at: Date,
): Promise<Burndown | null> {
  const from = drawnFrom(sprint, course, around.team, at);
  if (from === null) return null;
  const now = sprint.closedAt ?? at;
  const to = localDateOf(now, around.calendar.timeZone);
  const blockedDates = await blockedDatesOf(db, sprint, around, { from, to, now });
  const forecast = (await forecastOf(db, sprint, now, course))?.path ?? null;
  return burndownFrom(course, sprint, around.calendar, { now, blockedDates, forecast });
}

/** The first day of what there is to draw of a sprint; null where there is nothing. */
export function drawnFrom(
  { startsOn, closedAt }: Sprint,
  { committed, scope }: Course,
  { timeZone }: Team,
  at: Date,
): LocalDate | null {
  const isEmpty = committed === 0 && scope === 0;
  return startsOn === null || localDateOf(closedAt ?? at, timeZone) < startsOn || isEmpty ? null : startsOn;
}

/** Days on which a story of the sprint waited for most of the working hours. */
async function blockedDatesOf(
  db: Db,
  sprint: Sprint,
  { team, calendar }: Around,
  { from, to, now }: { from: LocalDate; to: LocalDate; now: Date },
): Promise<Set<LocalDate>> {
  const begins = instantOf(from, '00:00', calendar.timeZone);
  const spans = await blockersDuring(db, team, { from: begins, to: now }, now);
  if (spans.length === 0) return new Set();
  const stories = new Set((await storiesOf(db, sprint.id)).map(({ id }) => id));
  const ofSprint = spans.filter(({ storyId }) => storyId !== null && stories.has(storyId));
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
  return new Set(blockedDaysIn(ofSprint, calendar, dates));
}
