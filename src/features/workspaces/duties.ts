import { addMinutes } from 'date-fns/addMinutes';
import { min } from 'date-fns/min';
import type { Core, Duty } from '../slice.ts';
import { refreshPeople } from './flows/learn-people.ts';
import { refreshQuietHours } from './flows/learn-quiet-hours.ts';
import { refreshedAt } from './store/index.ts';

/** Events tell what changes in between; the daily round finds what an outage made us miss. */
const PEOPLE_EVERY_MINUTES = 24 * 60;

/** Slack has no event for Do Not Disturb that a bot may rely on. */
const QUIET_EVERY_MINUTES = 60;

export const keepDirectory: Duty = {
  name: 'keep the directory',
  async processDue(core) {
    for (const refresh of await refreshes(core)) {
      if (refresh.dueAt > core.clock.now()) continue;
      await refresh.run().catch((error: unknown) => {
        core.log.warn({ err: error, workspaceId: refresh.workspaceId }, `could not refresh ${refresh.what}`);
      });
    }
  },
  async nextDueAt(core) {
    const dueAt = (await refreshes(core)).map((refresh) => refresh.dueAt);
    return dueAt.length > 0 ? min(dueAt) : null;
  },
};

async function refreshes(core: Core) {
  const workspaces = await refreshedAt(core.database.db);
  return workspaces.flatMap(({ id, people, quiet }) => [
    {
      ...{ what: 'people', workspaceId: id, dueAt: dueAfter(people, PEOPLE_EVERY_MINUTES) },
      run: () => refreshPeople(core, id),
    },
    {
      ...{ what: 'quiet hours', workspaceId: id, dueAt: dueAfter(quiet, QUIET_EVERY_MINUTES) },
      run: () => refreshQuietHours(core, id),
    },
  ]);
}

function dueAfter(last: Date | null, minutes: number): Date {
  return last ? addMinutes(last, minutes) : new Date(0);
}
