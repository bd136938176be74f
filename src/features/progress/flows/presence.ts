import type { Db } from '../../../database/index.ts';
import { addDays, isWorkingDay, type LocalDate, type WorkingCalendar } from '../../../time/index.ts';
import { observersOf } from '../../poker/index.ts';
import { daysAwayIn, membersOf, type Team } from '../../teams/index.ts';

/** How many of a team are there on each of its working days from one date to another, both included. */
export async function presence(
  db: Db,
  { team, calendar }: { team: Team; calendar: WorkingCalendar },
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Array<{ date: LocalDate; people: number }>> {
  const observers = await observersOf(db, team);
  const members = (await membersOf(db, team)).filter(({ userId }) => !observers.has(userId));
  const ids = members.map(({ userId }) => userId);
  const away = await daysAwayIn(db, team.workspaceId, ids, { from, to });
  const { holidays } = calendar;
  const isThere = (member: (typeof members)[number], date: LocalDate) =>
    isWorkingDay({ ...member, holidays }, date) && !away.get(member.userId)?.includes(date);
  const days: Array<{ date: LocalDate; people: number }> = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue;
    days.push({ date, people: members.filter((member) => isThere(member, date)).length });
  }
  return days;
}
