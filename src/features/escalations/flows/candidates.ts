import { subMilliseconds } from 'date-fns/subMilliseconds';
import type { Db } from '../../../database/index.ts';
import {
  addDays,
  instantOf,
  isWorkingInstant,
  localDateOf,
  nextWorkingInstant,
  type WorkingCalendar,
} from '../../../time/index.ts';
import { absenceOn, calendarOfMember, type Team } from '../../teams/index.ts';
import { disturbedUntil, findPerson, type Person } from '../../workspaces/index.ts';
import type { Candidate } from '../rules/index.ts';

/** So many absences on end are followed to somebody's return. */
const MOST_ABSENCES = 20;
const MOST_QUIET_WINDOWS = 10;
/** So long after the end of their hours people are taken to be there still. */
const LEAVING_MS = 5 * 60 * 1000;

export interface Situation {
  at: Date;
  isCritical: boolean;
  /** those who wait for it themselves */
  waiting: string[];
}

/** What a step needs to know of somebody it may tell at `at`. */
export async function candidateFor(
  db: Db,
  team: Team,
  userId: string,
  { at, isCritical, waiting }: Situation,
): Promise<Candidate> {
  const calendar = await calendarOfMember(db, team, userId);
  const person = await findPerson(db, team.workspaceId, userId);
  const reachableAt = firstReachable(calendar, person, at);
  const awayOn = (instant: Date) =>
    absenceOn(db, team.workspaceId, userId, localDateOf(instant, calendar.timeZone));
  const awayAt = await awayOn(isCritical ? at : reachableAt);
  const isAway = Boolean(person?.isDeactivated || awayAt);
  let backAt = reachableAt;
  for (let absences = 0; isAway && absences < MOST_ABSENCES; absences++) {
    const absence = await awayOn(backAt);
    if (!absence) break;
    const today = localDateOf(backAt, calendar.timeZone);
    const last = absence.to !== null && absence.to > today ? absence.to : today;
    backAt = firstReachable(calendar, person, instantOf(addDays(last, 1), '00:00', calendar.timeZone));
  }
  return { userId, isWaiting: waiting.includes(userId), reachableAt, isAway, backAt };
}

/** Whether somebody can be told at `at`. What falls due with the end of their hours is told then, not the next morning. */
export function withinHours(calendar: WorkingCalendar, at: Date): boolean {
  return isWorkingInstant(calendar, at) || isWorkingInstant(calendar, subMilliseconds(at, LEAVING_MS));
}

/** The first instant from `at` on within the person's hours at which Do Not Disturb does not hold. */
function firstReachable(calendar: WorkingCalendar, person: Person | undefined, at: Date): Date {
  let found = withinHours(calendar, at) ? at : nextWorkingInstant(calendar, at);
  for (let windows = 0; windows < MOST_QUIET_WINDOWS; windows++) {
    const quietUntil = person && disturbedUntil(person, found);
    if (!quietUntil) break;
    found = nextWorkingInstant(calendar, quietUntil);
  }
  return found;
}
