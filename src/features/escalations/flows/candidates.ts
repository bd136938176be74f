import type { Db } from '../../../database/index.ts';
import {
  addDays,
  instantOf,
  localDateOf,
  nextWorkingInstant,
  type WorkingCalendar,
} from '../../../time/index.ts';
import { absenceOn, calendarOfMember, type Team } from '../../teams/index.ts';
import { disturbedUntil, findPerson, type Person } from '../../workspaces/index.ts';
import type { Candidate } from '../rules/index.ts';

/** After so many days away nobody waits for somebody's return. */
const LONGEST_LEAVE_DAYS = 60;
const MOST_QUIET_WINDOWS = 10;

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
  const isAway = Boolean(person?.isDeactivated || (await awayOn(isCritical ? at : reachableAt)));
  let backAt = reachableAt;
  for (let days = 0; isAway && days < LONGEST_LEAVE_DAYS && (await awayOn(backAt)); days++) {
    const nextDay = addDays(localDateOf(backAt, calendar.timeZone), 1);
    backAt = firstReachable(calendar, person, instantOf(nextDay, '00:00', calendar.timeZone));
  }
  return { userId, isWaiting: waiting.includes(userId), reachableAt, isAway, backAt };
}

/** The first instant from `at` on within the person's hours at which Do Not Disturb does not hold. */
function firstReachable(calendar: WorkingCalendar, person: Person | undefined, at: Date): Date {
  let found = nextWorkingInstant(calendar, at);
  for (let windows = 0; windows < MOST_QUIET_WINDOWS; windows++) {
    const quietUntil = person && disturbedUntil(person, found);
    if (!quietUntil) break;
    found = nextWorkingInstant(calendar, quietUntil);
  }
  return found;
}
