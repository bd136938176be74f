import type { Db } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import { type Person, peopleById } from '../../workspaces/index.ts';
import { type Absence, absenceByStatus, isSameStatus } from '../rules/index.ts';
import { ignoredStatuses, ownHoursOf, toldAwayOn } from '../store/index.ts';

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

/** The day it is for a person, where they work. */
export async function zoneOf(db: Db, person: Pick<Person, 'id' | 'timeZone'>, workspaceId: string) {
  const own = await ownHoursOf(db, workspaceId, [person.id]);
  return own.get(person.id)?.timeZone ?? person.timeZone;
}
