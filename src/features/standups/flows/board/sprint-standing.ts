import type { Db } from '../../../../database/index.ts';
import type { LocalDate } from '../../../../time/index.ts';
import { estimateWords, roundAmount, sprintsOf, storiesOf, totalsOf } from '../../../sprints/index.ts';
import { calendarOf, type Team } from '../../../teams/index.ts';
import { dayWords } from '../../rules/board.ts';
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
