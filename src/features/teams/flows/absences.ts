import type { Db } from '../../../database/index.ts';
import { addDays, type LocalDate } from '../../../time/index.ts';
import { type Person, peopleById } from '../../workspaces/index.ts';
import { type Absence, type AbsenceRange, absenceByStatus, isSameStatus } from '../rules/index.ts';
import { ignoredStatuses, ownHoursOf, toldAwayOn, toldAwayWithin } from '../store/index.ts';

/** Why and until when a person is away on `date`: what they told us, or else what their Slack status says. */
export async function absenceOn(
  db: Db,
  workspaceId: string,
  userId: string,
  date: LocalDate,
): Promise<Absence | undefined> {
  return (await absencesOn(db, workspaceId, [userId], date)).get(userId);
}

/** Who of these people is away on `date`. */
export async function absencesOn(
  db: Db,
  workspaceId: string,
  userIds: string[],
  date: LocalDate,
): Promise<Map<string, Absence>> {
  const away = new Map<string, Absence>(await toldAwayOn(db, workspaceId, userIds, date));
  const others = userIds.filter((id) => !away.has(id));
  const people = await peopleById(db, workspaceId, others);
  const ignored = await ignoredStatuses(db, workspaceId, others);
  const own = await ownHoursOf(db, workspaceId, others);
  for (const person of people.values()) {
    if (isSameStatus(ignored.get(person.id), person.status)) continue;
    const zone = own.get(person.id)?.timeZone ?? person.timeZone;
    const absence = absenceByStatus(person.status, date, zone);
    if (absence) away.set(person.id, absence);
  }
  return away;
}

/**
 * Which days of `range` these people will be away, by user id, in order and each once: what they told us, and a Slack
 * status that says until when. One without an end says nothing of the days to come.
 */
export async function daysAwayIn(
  db: Db,
  workspaceId: string,
  userIds: string[],
  range: AbsenceRange,
): Promise<Map<string, LocalDate[]>> {
  const told = await toldAwayWithin(db, workspaceId, userIds, range);
  const people = await peopleById(db, workspaceId, userIds);
  const ignored = await ignoredStatuses(db, workspaceId, userIds);
  const own = await ownHoursOf(db, workspaceId, userIds);
  const dates = datesIn(range);
  return new Map(
    userIds.map((userId) => {
      const person = people.get(userId);
      const status = person && !isSameStatus(ignored.get(userId), person.status) ? person.status : null;
      const zone = own.get(userId)?.timeZone ?? person?.timeZone;
      const isAway = (date: LocalDate) =>
        told.get(userId)?.some(({ from, to }) => from <= date && date <= to) ||
        (status?.expiresAt != null && zone !== undefined && absenceByStatus(status, date, zone) !== null);
      return [userId, dates.filter(isAway)];
    }),
  );
}

function datesIn({ from, to }: AbsenceRange): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The day it is for a person, where they work. */
export async function zoneOf(db: Db, person: Pick<Person, 'id' | 'timeZone'>, workspaceId: string) {
  const own = await ownHoursOf(db, workspaceId, [person.id]);
  return own.get(person.id)?.timeZone ?? person.timeZone;
}
