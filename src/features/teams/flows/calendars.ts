import type { Db } from '../../../database/index.ts';
import type { LocalDate, WorkingCalendar } from '../../../time/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Team } from '../rules/index.ts';
import { holidaysOf } from '../store/index.ts';
import { membersAmong } from './members.ts';

/** The public holidays of a team's country and region that are known, with their names. */
export async function teamHolidays(db: Db, team: Team): Promise<Map<LocalDate, string>> {
  return team.country === null ? new Map() : holidaysOf(db, { country: team.country, region: team.region });
}

/** When a team works, by its zone, hours, days and public holidays. */
export async function calendarOf(db: Db, team: Team): Promise<WorkingCalendar> {
  return {
    timeZone: team.timeZone,
    days: team.workingDays,
    ...{ startsAt: team.startsAt, endsAt: team.endsAt },
    holidays: new Set((await teamHolidays(db, team)).keys()),
  };
}

/**
 * When a person works for the team, be they in its channel or not: at the hours that hold for them, on no public
 * holiday of the team. The team's calendar for somebody unknown.
 */
export async function calendarOfMember(db: Db, team: Team, userId: string): Promise<WorkingCalendar> {
  const calendar = await calendarOf(db, team);
  const person = await findPerson(db, team.workspaceId, userId);
  const [member] = person ? await membersAmong(db, team, [person]) : [];
  if (!member) return calendar;
  const { timeZone, days, startsAt, endsAt } = member;
  return { timeZone, days, startsAt, endsAt, holidays: calendar.holidays };
}
