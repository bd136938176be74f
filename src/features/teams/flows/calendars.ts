import type { Db } from '../../../database/index.ts';
import { isWorkingInstant, type LocalDate, localDateOf, type WorkingCalendar } from '../../../time/index.ts';
import { findPerson, mayDisturb } from '../../workspaces/index.ts';
import type { Member, Team } from '../rules/index.ts';
import { holidaysOf } from '../store/index.ts';
import { absenceOn } from './absences.ts';
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

/** When a member works: at the hours that hold for them, on no public holiday of the team. */
export function memberCalendar(member: Member, holidays: ReadonlySet<LocalDate>): WorkingCalendar {
  return {
    timeZone: member.timeZone,
    days: member.days,
    ...{ startsAt: member.startsAt, endsAt: member.endsAt },
    holidays,
  };
}

/** When a person works for the team, be they in its channel or not; the team's calendar for somebody unknown. */
export async function calendarOfMember(db: Db, team: Team, userId: string): Promise<WorkingCalendar> {
  const calendar = await calendarOf(db, team);
  const person = await findPerson(db, team.workspaceId, userId);
  const [member] = person ? await membersAmong(db, team, [person]) : [];
  return member ? memberCalendar(member, calendar.holidays) : calendar;
}

/**
 * Whether a person may be told something at `at`: within their hours, not away, not in Do Not Disturb. For
 * somebody the directory does not know, the team's hours count.
 */
export async function isReachable(db: Db, team: Team, userId: string, at: Date): Promise<boolean> {
  const person = await findPerson(db, team.workspaceId, userId);
  if (person && (person.isDeactivated || !mayDisturb(person, at))) return false;
  const calendar = await calendarOfMember(db, team, userId);
  if (!isWorkingInstant(calendar, at)) return false;
  const date = localDateOf(at, calendar.timeZone);
  return (await absenceOn(db, team.workspaceId, userId, date)) === undefined;
}
