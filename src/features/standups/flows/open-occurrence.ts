import { addHours } from 'date-fns/addHours';
import { newId, type Trx } from '../../../database/index.ts';
import { addDays, daysBetween, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { teamHolidays } from '../../teams/index.ts';
import { modeOn, openingAt, teamTimes } from '../rules/schedule.ts';
import type { Mode, Occurrence, Standup } from '../rules/types.ts';
import {
  findStandup,
  forgetPassedOver,
  insertOccurrence,
  markOpenedUntil,
  occurrenceOn,
  takeBackOpening,
} from '../store/index.ts';
import { enrol } from './enrol.ts';
import { type OccurrencePlace, type Place, placeOf } from './place.ts';

/** After so long nobody anywhere is still in that day, nor within reach of its deadlines. */
const OVER_AFTER_HOURS = 72;

/** How far back the days of an outage are recorded. */
const RECORDED_DAYS = 31;

const NOT_RUNNING = 'Drumbeat was not running';

const FIRST_ZONE = 'Pacific/Kiritimati';

/** As `openDates`, by its id; nothing where it is gone. */
export async function openDatesOf(core: Core, standupId: string): Promise<void> {
  const standup = await findStandup(core.database.db, standupId);
  if (standup) await openDates(core, standup);
}

/** Opens every date of a standup whose time has come somewhere on earth. */
export async function openDates(core: Core, standup: Standup): Promise<void> {
  const now = core.clock.now();
  const last = localDateOf(now, FIRST_ZONE);
  if (standup.openedUntil > last) await takeBack(core, standup, last);
  const missing = daysBetween(standup.openedUntil, last);
  const first = missing > RECORDED_DAYS ? addDays(last, -RECORDED_DAYS) : addDays(standup.openedUntil, 1);
  for (let date = first; date <= last; date = addDays(date, 1)) await openDate(core, standup, date);
}

/** A clock that was ahead had passed over days that are still to come. */
async function takeBack(core: Core, { id }: Standup, last: LocalDate): Promise<void> {
  await core.database.transaction(async (trx) => {
    await forgetPassedOver(trx, id, last, NOT_RUNNING);
    await takeBackOpening(trx, id, last);
  });
}

/** Opens one date, or records why it is passed over. Done once, whoever asks for it how often. */
async function openDate(core: Core, { id, workspaceId }: Standup, date: LocalDate): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await markOpenedUntil(trx, id, date))) return;
    const now = core.clock.now();
    const place = await placeOf(trx, workspaceId, id);
    const mode = modeOn(place.standup, date);
    if (mode === 'off') return;
    const holiday = (await teamHolidays(trx, place.team)).get(date);
    if (holiday !== undefined) await passOver(trx, place, date, mode, `public holiday: ${holiday}`, now);
    else if (now > addHours(openingAt(date), OVER_AFTER_HOURS)) {
      await passOver(trx, place, date, mode, NOT_RUNNING, now);
    } else await ensureOccurrence(trx, place, date, now);
  });
}

/** The standup's occurrence on that date, opened now if it was not: an early answer comes before its day. */
export async function ensureOccurrence(
  trx: Trx,
  place: Place,
  date: LocalDate,
  now: Date,
): Promise<OccurrencePlace> {
  const mode = modeOn(place.standup, date);
  const occurrence = newOccurrence(place, date, mode === 'off' ? 'async' : mode);
  if (await insertOccurrence(trx, occurrence, now)) {
    return { ...place, occurrence: await enrol(trx, { ...place, occurrence }, now) };
  }
  const known = await occurrenceOn(trx, place.standup.id, date);
  return { ...place, occurrence: known ?? occurrence };
}

async function passOver(
  trx: Trx,
  place: Place,
  date: LocalDate,
  mode: Mode,
  reason: string,
  now: Date,
): Promise<void> {
  const occurrence = newOccurrence(place, date, mode);
  const daily = { dailyState: 'skipped' as const, dailyReason: reason };
  await insertOccurrence(trx, { ...occurrence, ...daily, state: 'skipped', reason }, now);
}

/** An occurrence that nothing has happened in yet; not kept. */
export function newOccurrence({ standup, team }: Place, date: LocalDate, mode: Mode): Occurrence {
  const { dailyAt, announceAt, startAt } = teamTimes(standup, mode, date, team.timeZone);
  return {
    ...{ id: newId(), workspaceId: team.workspaceId, standupId: standup.id, date, mode },
    ...{ state: 'open', reason: null },
    ...{ enrolAt: null, announceAt, startAt, dailyAt, closeAt: dailyAt },
    ...{ dailyState: 'waiting', dailyReason: null, closingBlockers: null },
    ...{ closingParts: null, closingAhead: null },
    ...{ facilitatorId: null, speakingOrder: [], attended: null, attendanceNotedBy: null },
  };
}
