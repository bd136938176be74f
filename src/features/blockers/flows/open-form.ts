import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { calendarOf, calendarOfMember } from '../../teams/index.ts';
import { type Blocker, etaChoices, type Moment, momentOf, snoozeChoices } from '../rules/index.ts';
import { alreadyResolved } from './change.ts';
import { requireBlocker } from './find.ts';
import { teamOf } from './show.ts';
import { isOnSomebodyElse, takenAlready } from './take.ts';

/**
 * The blocker that a form is about.
 *
 * @throws UserError that names who was faster, where it is resolved already
 */
export async function openBlocker(core: Core, blockerId: string, userId: string): Promise<Blocker> {
  const { db } = core.database;
  const blocker = await requireBlocker(db, blockerId);
  if (blocker.state === 'resolved') throw await alreadyResolved(db, core, blocker, userId);
  return blocker;
}

/** The same, unless somebody else is on it. */
export async function freeBlocker(core: Core, blockerId: string, userId: string): Promise<Blocker> {
  const blocker = await openBlocker(core, blockerId, userId);
  if (isOnSomebodyElse(blocker, userId)) throw await takenAlready(core.database.db, core, blocker);
  return blocker;
}

/** The ETAs that a person is offered, by their own hours. */
export async function etasFor(db: Db, blocker: Blocker, userId: string, now: Date): Promise<Moment[]> {
  return etaChoices(await calendarOfMember(db, await teamOf(db, blocker), userId), now);
}

/**
 * The instant that somebody chose in the form of an ETA: their own day and time before one of those offered.
 *
 * @throws UserError under the input that needs another look
 */
export async function chosenEta(
  db: Db,
  blocker: Blocker,
  userId: string,
  chosen: { eta: string | null; date: string | null; time: string | null },
  now: Date,
): Promise<Date> {
  const calendar = await calendarOfMember(db, await teamOf(db, blocker), userId);
  const offered = etaChoices(calendar, now).find(({ value }) => value === chosen.eta);
  if (offered && !chosen.date && !chosen.time) return offered.at;
  if (!chosen.date && !chosen.time) throw new UserError('That time has passed. Choose a later one.', 'eta');
  const moment = momentOf(chosen, calendar, now);
  if ('at' in moment) return moment.at;
  throw new UserError(moment.reason, moment.field);
}

/** Until when a person may snooze it, by their own wall clock and the team's working day. */
export async function snoozesFor(db: Db, blocker: Blocker, userId: string, now: Date): Promise<Moment[]> {
  const team = await teamOf(db, blocker);
  return snoozeChoices(await calendarOfMember(db, team, userId), await calendarOf(db, team), now);
}
