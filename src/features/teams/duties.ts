import type { Core, Duty } from '../slice.ts';
import { peopleById } from '../workspaces/index.ts';
import { holidayYears, learnHolidays } from './flows/keep-holidays.ts';
import { isSameStatus } from './rules/index.ts';
import {
  allIgnoredStatuses,
  holidayPlaces,
  noticeStatus,
  type Place,
  saveHolidays,
  unknownYears,
} from './store/index.ts';

/** Once a year, a year ahead: calendars are read from rows, not from the library. */
export const keepHolidays: Duty = {
  name: 'keep public holidays',
  async processDue(core) {
    for (const place of await placesToLearn(core)) {
      await learnHolidays(core, place).catch(async (error: unknown) => {
        core.log.error({ err: error, ...place }, 'could not keep the public holidays');
        if (error instanceof RangeError) await keepNone(core, place);
      });
    }
  },
  async nextDueAt(core) {
    const due = await placesToLearn(core);
    if (due.length > 0) return core.clock.now();
    return new Date(Date.UTC(core.clock.now().getUTCFullYear() + 1, 0, 1));
  },
};

/** A place that the library has dropped is not asked for again on every beat. */
function keepNone(core: Core, place: Place): Promise<void> {
  const now = core.clock.now();
  return core.database.transaction((trx) => saveHolidays(trx, place, holidayYears(now), [], now));
}

/** The next status that says vacation counts again, even if it says so in the same words. */
export const noticeNewStatuses: Duty = {
  name: 'notice new statuses',
  async processDue(core) {
    const { database } = core;
    const ignored = await allIgnoredStatuses(database.db);
    for (const workspaceId of new Set(ignored.map((one) => one.workspaceId))) {
      const here = ignored.filter((one) => one.workspaceId === workspaceId);
      const ids = here.map(({ userId }) => userId);
      const people = await peopleById(database.db, workspaceId, ids);
      for (const { status, userId } of here) {
        const person = people.get(userId);
        if (person && isSameStatus(status, person.status)) continue;
        await database.transaction((trx) => noticeStatus(trx, { workspaceId, userId }));
      }
    }
  },
  nextDueAt: async () => null,
};

async function placesToLearn(core: Core): Promise<Place[]> {
  const { db } = core.database;
  const years = holidayYears(core.clock.now());
  const places = await holidayPlaces(db);
  const unknown = await Promise.all(places.map((place) => unknownYears(db, place, years)));
  return places.filter((_, index) => (unknown[index] ?? []).length > 0);
}
