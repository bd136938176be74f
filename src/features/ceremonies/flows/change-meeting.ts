import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { addDays, formatDay, isWorkingDay, type LocalDate, type LocalTime } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOf, type Team, teamHolidays } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import {
  DAYS_AROUND,
  isFree,
  type Kept,
  kindName,
  type Meeting,
  type MeetingId,
  startOf,
  timed,
} from '../rules/index.ts';
import { saveKept } from '../store/index.ts';
import { spokenMoment } from '../views/words.ts';
import { calendarChanged, nothingHappened, refreshAnnouncement } from './announce.ts';
import { isOn, requireMeeting } from './meetings.ts';
import { requireChanger } from './permission.ts';

export interface Deed {
  inbound: Inbound;
  userId: string;
  id: MeetingId;
}

/** A meeting as it is now. */
interface Changed {
  team: Team;
  meeting: Meeting;
}

interface Found extends Changed {
  others: Meeting[];
}

/**
 * A meeting for somebody who is about to change it.
 *
 * @throws UserError for those who may not, naming who can; where it has begun
 */
export async function meetingToChange(
  db: Db,
  { id, userId, now }: { id: MeetingId; userId: string; now: Date },
  doWhat: string,
): Promise<Found> {
  const found = await requireMeeting(db, id);
  const { team, meeting } = found;
  await requireChanger(db, team, meeting, userId, doWhat);
  if (meeting.startsAt > now) return found;
  const began = spokenMoment(meeting.startsAt, team.timeZone);
  throw new UserError(`The ${kindName(id.kind)} of ${began} has begun: too late to ${doWhat} it.`);
}

/**
 * Holds this one meeting at another time.
 *
 * @throws UserError for those who may not, naming who can; where it has begun; under 'date' or 'time' for a day off, a time
 * that has passed or at which there is another meeting
 */
export function moveMeeting(core: Core, deed: Deed & { date: LocalDate; time: LocalTime }): Promise<Changed> {
  const { date, time } = deed;
  return change(core, deed, 'move', async (trx, found) => {
    if (!isOn(found.meeting)) {
      throw new UserError(
        'It is cancelled. `/sprint ceremonies` holds it after all; then it can be moved.',
        'date',
      );
    }
    await requireRoom(trx, core, found, { date, time });
    return { movedTo: { date, startsAt: time } };
  });
}

/**
 * Does not hold this one meeting.
 *
 * @throws UserError for those who may not, naming who can; where it has begun or is cancelled already
 */
export function cancelMeeting(core: Core, deed: Deed): Promise<Changed> {
  return change(core, deed, 'cancel', async (trx, { team, meeting: { kept } }) => {
    if (kept?.isCancelled) {
      const people = await peopleById(trx, team.workspaceId, [kept.changedBy ?? '']);
      throw new UserError(`${escapeMrkdwn(nameOf(people, kept.changedBy ?? ''))} cancelled it already.`);
    }
    return { isCancelled: true };
  });
}

/**
 * Takes a cancellation back.
 *
 * @throws UserError for those who may not, naming who can; where the meeting would have begun, or is not cancelled
 */
export function restoreMeeting(core: Core, deed: Deed): Promise<Changed> {
  return change(core, deed, 'take up', async (_trx, { meeting }) => {
    if (isOn(meeting)) throw new UserError('It is on already. Nothing was changed.');
    return { isCancelled: false };
  });
}

async function change(
  core: Core,
  { inbound, userId, id }: Deed,
  doWhat: string,
  decide: (trx: Trx, found: Found) => Promise<Partial<Kept>>,
): Promise<Changed> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return requireMeeting(trx, id);
    const found = await meetingToChange(trx, { id, userId, now }, doWhat);
    const { team, meeting } = found;
    const before = meeting.kept ?? nothingHappened(meeting, team);
    const kept = { ...before, ...(await decide(trx, found)), changedBy: userId };
    await saveKept(trx, kept);
    await calendarChanged(trx, core, team);
    await refreshAnnouncement(trx, core, kept);
    return requireMeeting(trx, id);
  });
}

async function requireRoom(
  trx: Trx,
  core: Core,
  { team, meeting, others }: Found,
  { date, time }: { date: LocalDate; time: LocalTime },
): Promise<void> {
  const calendar = await calendarOf(trx, team);
  const { startsOn, endsOn } = meeting.sprint;
  if (startsOn && endsOn && (date < addDays(startsOn, -DAYS_AROUND) || date > addDays(endsOn, DAYS_AROUND))) {
    throw new UserError(`Choose a day of the sprint, or one within ${DAYS_AROUND} days of it.`, 'date');
  }
  if (!isWorkingDay(calendar, date)) {
    const holiday = (await teamHolidays(trx, team)).get(date);
    const name = holiday ? ` (${holiday})` : '';
    throw new UserError(`${formatDay(date)} is a day off${name}. Choose a working day.`, 'date');
  }
  const wanted = timed(startOf(date, time, calendar), meeting.minutes);
  if (wanted.startsAt <= core.clock.now())
    throw new UserError('That has passed. Choose a time to come.', 'time');
  const inTheWay = others.filter(isOn).find((other) => !isFree(wanted, [other]));
  if (inTheWay) {
    const when = spokenMoment(inTheWay.startsAt, team.timeZone);
    throw new UserError(
      `The ${kindName(inTheWay.kind)} is at that time (${when}). Choose another, or move that one first.`,
      'time',
    );
  }
}
