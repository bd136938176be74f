import type { Db } from '../../../database/index.ts';
import {
  addDays,
  instantOf,
  type LocalDate,
  localDateOf,
  type WorkingCalendar,
  workingMsBetween,
} from '../../../time/index.ts';
import { type Sprint, sprintsOf } from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import type { Course } from '../rules/course.ts';
import { type DayDone, resample, SPRINTS_DRAWN_FROM, SPRINTS_NEEDED } from '../rules/forecast.ts';
import { type Score, scoreOf } from '../rules/score.ts';
import { scoredForecasts, throughputIn } from '../store/forecasts.ts';
import { courseOf } from './course.ts';
import { presence } from './presence.ts';

/** How a running sprint will probably end; amounts in its unit. */
export interface Forecast extends Score {
  /** From 0 to 1, that nothing is left by the end of the last day; null where too few sprints are known. */
  probability: number | null;
  /** Closed sprints that are drawn from, at most as many as are needed to tell. */
  sprintsOfHistory: number;
  /** What will probably be left at the end of each working day ahead; null as the probability is. */
  path: Array<{ date: LocalDate; left: number }> | null;
  left: number;
  /** What one person did on one day, on average; 0 where nothing is known. */
  perPersonDay: number;
  /** Working days ahead, today's rest among them, and what people are there for of these. */
  daysAhead: number;
  personDaysAhead: number;
}

/**
 * How a running sprint will probably end, resampled from what the team has done on the working days of its last sprints
 * and from who will be there. The same on the same day as long as nothing else changes.
 *
 * @param known its course, where that is at hand
 * @returns null for a sprint that does not run or has no dates
 */
export async function forecastOf(
  db: Db,
  sprint: Sprint,
  now: Date,
  known?: Pick<Course, 'scope' | 'done'>,
): Promise<Forecast | null> {
  const team = await findTeam(db, sprint.teamId);
  const { startsOn, endsOn } = sprint;
  if (!team || sprint.state !== 'running' || startsOn === null || endsOn === null) return null;
  const { scope, done } = known ?? (await courseOf(db, sprint));
  const left = Math.max(0, scope - done);
  const today = localDateOf(now, team.timeZone);
  const days = await daysAhead(db, team, { startsOn, endsOn, now });
  const { history, sprintsOfHistory } = await historyOf(db, sprint);
  const score = scoreOf(await scoredForecasts(db, team.id));
  const isKnown = sprintsOfHistory >= SPRINTS_NEEDED;
  const ahead = days.map(({ people }) => people);
  const seed = `${sprint.id} ${today}`;
  const resampled = isKnown ? resample({ left, history, ahead, seed }) : null;
  return {
    ...score,
    ...{ left, sprintsOfHistory, probability: resampled?.probability ?? null },
    path: resampled && days.map(({ date }, at) => ({ date, left: resampled.path[at] ?? left })),
    perPersonDay: perPersonDay(history),
    ...{ daysAhead: days.length, personDaysAhead: ahead.reduce((sum, people) => sum + people, 0) },
  };
}

/** The working days that are not over, and who is there; of today, the part that is left. */
async function daysAhead(
  db: Db,
  team: Team,
  { startsOn, endsOn, now }: { startsOn: LocalDate; endsOn: LocalDate; now: Date },
): Promise<Array<{ date: LocalDate; people: number }>> {
  const calendar = await calendarOf(db, team);
  const today = localDateOf(now, team.timeZone);
  const from = today > startsOn ? today : startsOn;
  const days = await presence(db, { team, calendar }, { from, to: endsOn });
  return days
    .map(({ date, people }) => ({
      date,
      people: date === today ? people * partLeft(calendar, date, now) : people,
    }))
    .filter(({ date, people }) => date !== today || people > 0);
}

function partLeft(calendar: WorkingCalendar, date: LocalDate, now: Date): number {
  const begins = instantOf(date, calendar.startsAt, calendar.timeZone);
  const isOvernight = calendar.endsAt <= calendar.startsAt;
  const ends = instantOf(isOvernight ? addDays(date, 1) : date, calendar.endsAt, calendar.timeZone);
  const whole = workingMsBetween(calendar, begins, ends);
  const left = workingMsBetween(calendar, now > begins ? now : begins, ends);
  return whole === 0 ? 0 : left / whole;
}

/** The working days of the team's last closed sprints in the same unit. */
async function historyOf(
  db: Db,
  { teamId, unit }: Sprint,
): Promise<{ history: DayDone[]; sprintsOfHistory: number }> {
  const closed = (await sprintsOf(db, teamId, ['closed'])).filter((sprint) => sprint.unit === unit);
  const last = closed
    .toSorted((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0))
    .slice(0, SPRINTS_DRAWN_FROM);
  const history = await throughputIn(
    db,
    last.map(({ id }) => id),
  );
  const known = new Set(history.map(({ sprintId }) => sprintId)).size;
  return { history, sprintsOfHistory: known };
}

function perPersonDay(history: readonly DayDone[]): number {
  const people = history.reduce((sum, day) => sum + day.people, 0);
  return people === 0 ? 0 : history.reduce((sum, day) => sum + day.amount, 0) / people;
}
