import type { Db } from '../../../../database/index.ts';
import {
  formatDay,
  type LocalDate,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../../../time/index.ts';
import {
  estimateWords,
  roundAmount,
  type Sprint,
  sprintsOf,
  storiesOf,
  totalsOf,
} from '../../../sprints/index.ts';
import { calendarOf, type Team } from '../../../teams/index.ts';
import type { SprintStanding } from '../../rules/types.ts';

/** 'day 8 of 10', with the sprint's name where several run: 'ERP day 8 of 10'. */
export async function sprintDays(db: Db, team: Team, date: LocalDate): Promise<string[]> {
  const running = await sprintsOf(db, team.id, ['running']);
  if (running.length === 0) return [];
  const calendar = await calendarOf(db, team);
  return running.map((sprint) => {
    const day = dayWords(sprint, calendar, date);
    return running.length > 1 ? `${sprint.name} ${day}` : day;
  });
}

/** Where each of a team's running sprints stands on that date. */
export async function sprintStandings(db: Db, team: Team, date: LocalDate): Promise<SprintStanding[]> {
  const running = await sprintsOf(db, team.id, ['running']);
  if (running.length === 0) return [];
  const calendar = await calendarOf(db, team);
  const standings: SprintStanding[] = [];
  for (const sprint of running) {
    const { done, chosen } = totalsOf(await storiesOf(db, sprint.id));
    standings.push({
      name: sprint.name,
      day: dayWords(sprint, calendar, date),
      done: `${roundAmount(done)} of ${estimateWords(chosen, sprint.unit)} done`,
    });
  }
  return standings;
}

/** On which of its working days a sprint is: 'day 8 of 10'. */
function dayWords({ startsOn, endsOn }: Sprint, calendar: WorkingCalendar, date: LocalDate): string {
  if (startsOn === null || endsOn === null) return 'no dates';
  if (date < startsOn) return `from ${formatDay(startsOn, date)}`;
  if (date > endsOn) return `over since ${formatDay(endsOn, date)}`;
  const day = workingDaysBetween(calendar, startsOn, date);
  return `day ${day} of ${workingDaysBetween(calendar, startsOn, endsOn)}`;
}
