import type { Charts } from './charts/index.ts';
import type { Parts, Slice } from './features/slice.ts';

/** What the slices offer one another. */
export function collectParts(slices: readonly Slice[], charts: Charts): Parts {
  return {
    charts,
    storyActions: (db, storyId, reader) => all((slice) => slice.storyActions?.(db, storyId, reader)),
    storyNotes: (db, storyId) => all((slice) => slice.storyNotes?.(db, storyId)),
    reviewNotes: (db, sprintId) => all((slice) => slice.reviewNotes?.(db, sprintId)),
    dailyParts: (db, day) => all(async (slice) => (await slice.daily?.part(db, day)) ?? []),
    async oweDailyPicture(trx, core, day, daily) {
      for (const slice of slices) {
        const key = await slice.daily?.owePicture?.(trx, core, day, daily);
        if (key) return key;
      }
      return null;
    },
    agendaOf: (db, meeting) => all((slice) => slice.agenda?.(db, meeting)),
    calendarOf: (db, teamId, days) => all((slice) => slice.calendar?.(db, teamId, days)),
    async hasRoomNow(trx, core, reader) {
      return (await all((slice) => slice.hasRoomNow?.(trx, core, reader))).every(Boolean);
    },
  };

  async function all<T>(ask: (slice: Slice) => Promise<T | T[]> | undefined): Promise<T[]> {
    const answers = await Promise.all(slices.map((slice) => ask(slice) ?? []));
    return answers.flat() as T[];
  }
}
