import type { Burndown, ScopeMark } from '../../../charts/index.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  isWorkingDay,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
} from '../../../time/index.ts';
import type { Sprint } from '../../sprints/index.ts';
import type { Course, CourseChange, CourseStep } from './course.ts';
import { daysOver, planOf } from './health.ts';

/** So many days after its last one an overdue sprint's picture goes on: beyond them the sprint itself would be too small. */
const OVERDUE_DAYS = 14;

export interface BurndownCircumstances {
  /** Now, or when the sprint was closed. */
  now: Date;
  /** Days on which a story of it was blocked for most of the working hours. */
  blockedDates: ReadonlySet<LocalDate>;
  /** What will probably be left at the end of each day, by date; null where nobody can tell. */
  forecast: ReadonlyArray<{ date: LocalDate; left: number }> | null;
}

/** What the picture of a sprint's course shows; null where the sprint has no dates. */
export function burndownFrom(
  course: Course,
  sprint: Pick<Sprint, 'name' | 'unit' | 'startsOn' | 'endsOn' | 'startedAt'>,
  calendar: WorkingCalendar,
  { now, blockedDates, forecast }: BurndownCircumstances,
): Burndown | null {
  const { startsOn, endsOn } = sprint;
  const dates = drawnDates(sprint, calendar, now);
  if (startsOn === null || endsOn === null || dates === null) return null;
  const place = placeIn(dates, calendar);
  const begins = { at: sprint.startedAt ? place(sprint.startedAt) : 0, left: leftAtStart(course) };
  const steps = inOrderOfPlace(course.steps, place, begins.at);
  const ends = Math.max(place(now), steps.at(-1)?.at ?? begins.at);
  return {
    ...{ name: sprint.name, unit: sprint.unit, committed: course.committed, now: ends },
    days: dates.map((date) => ({
      ...{ date, isWorking: isWorkingDay(calendar, date), isBlocked: blockedDates.has(date) },
    })),
    ideal: idealOf(course.committed, dates, endsOn, calendar),
    plannedLeft: course.committed - planOf(course.committed, daysOver(sprint, calendar, now)),
    actual: [begins, ...steps.map(({ at, step }) => ({ at, left: leftAfter(step) }))],
    changes: steps.flatMap(({ at, step }) => marksOf(step).map((mark) => ({ at, ...mark }))),
    forecast:
      forecast && pathFrom({ at: ends, left: course.scope - course.done }, forecast, startsOn, dates.length),
  };
}

/** The days that a picture of a sprint shows; null where it has no dates. */
export function drawnDates(
  { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>,
  { timeZone }: WorkingCalendar,
  now: Date,
): LocalDate[] | null {
  if (startsOn === null || endsOn === null) return null;
  const overdue = Math.min(OVERDUE_DAYS, Math.max(0, daysBetween(endsOn, localDateOf(now, timeZone))));
  return datesBetween(startsOn, addDays(endsOn, overdue));
}

/** Where an instant stands among these days, as pictures count. */
export function placeIn(dates: readonly LocalDate[], { timeZone }: WorkingCalendar): (at: Date) => number {
  const [first = ''] = dates;
  return (at) => Math.min(placeOf(at, first, timeZone), dates.length);
}

/** What is left to do of a sprint that has not changed since it was started. */
function leftAtStart({ committed, doneAtStart }: Course): number {
  return committed - doneAtStart;
}

function leftAfter({ scope, done }: Pick<CourseStep, 'scope' | 'done'>): number {
  return scope - done;
}

/** In days since the start of the first one, by the clock of the zone; 1.5 is noon of the second. Never below 0. */
function placeOf(at: Date, first: LocalDate, zone: string): number {
  const date = localDateOf(at, zone);
  const [start, end] = [instantOf(date, '00:00', zone), instantOf(addDays(date, 1), '00:00', zone)];
  const share = (at.getTime() - start.getTime()) / (end.getTime() - start.getTime());
  return Math.max(0, daysBetween(first, date) + share);
}

/** A line is drawn forwards, also where a clock was set back. */
export function inOrderOfPlace(
  steps: readonly CourseStep[],
  place: (at: Date) => number,
  from: number,
): Array<{ at: number; step: CourseStep }> {
  let latest = from;
  return steps.map((step) => {
    latest = Math.max(latest, place(step.at));
    return { at: latest, step };
  });
}

/** Flat on days without work, and 0 from the end of the last one on. */
function idealOf(
  committed: number,
  dates: readonly LocalDate[],
  endsOn: LocalDate,
  calendar: WorkingCalendar,
): number[] {
  const isWork = (date: LocalDate) => date <= endsOn && isWorkingDay(calendar, date);
  const all = dates.filter(isWork).length;
  let over = 0;
  const afterEach = dates.map((date) => {
    if (isWork(date)) over++;
    return all === 0 ? committed : committed * (1 - over / all);
  });
  return [committed, ...afterEach];
}

/** A split is one change of the story that was split. */
function marksOf(step: CourseStep): Array<Omit<ScopeMark, 'at'>> {
  const left = leftAfter(step);
  const parts = step.changes.filter(({ kind }) => kind === 'split');
  const whole = parts.find(({ amount }) => amount < 0) ?? parts[0];
  const amount = parts.reduce((sum, part) => sum + part.amount, 0);
  const marks = step.changes.flatMap((change) =>
    isMark(change) ? [{ left, kind: change.kind, amount: change.amount, key: change.key }] : [],
  );
  const split = whole ? [{ left, kind: 'split' as const, amount, key: whole.key }] : [];
  return [...marks, ...split].filter((mark) => mark.amount !== 0);
}

function isMark(
  change: CourseChange,
): change is CourseChange & { kind: 'added' | 'removed' | 're-estimated' } {
  return change.kind === 'added' || change.kind === 'removed' || change.kind === 're-estimated';
}

function pathFrom(
  now: { at: number; left: number },
  path: ReadonlyArray<{ date: LocalDate; left: number }>,
  first: LocalDate,
  days: number,
): Array<{ at: number; left: number }> {
  const ahead = path
    .map(({ date, left }) => ({ at: daysBetween(first, date) + 1, left }))
    .filter(({ at }) => at > now.at && at <= days);
  return [now, ...ahead];
}

function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) + 1 }, (_, day) => addDays(from, day));
}
