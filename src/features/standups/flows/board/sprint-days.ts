import type { Db } from '../../../../database/index.ts';
import type { LocalDate } from '../../../../time/index.ts';
import { sprintsOf } from '../../../sprints/index.ts';
import { calendarOf, type Team } from '../../../teams/index.ts';
import { dayWords } from '../../rules/board.ts';

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
