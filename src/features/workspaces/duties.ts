import { addMinutes } from 'date-fns/addMinutes';
import { min } from 'date-fns/min';
import type { Core, Duty } from '../slice.ts';
import { refreshQuietHours } from './flows/learn-quiet-hours.ts';
import { quietRefreshedAt } from './store/index.ts';

/** Slack has no event for Do Not Disturb that a bot may rely on. */
const EVERY_MINUTES = 60;

export const knowQuietHours: Duty = {
  name: 'know quiet hours',
  async processDue(core) {
    for (const { workspaceId, dueAt } of await refreshes(core)) {
      if (dueAt > core.clock.now()) continue;
      await refreshQuietHours(core, workspaceId).catch((error: unknown) => {
        core.log.warn({ err: error, workspaceId }, 'could not ask for Do Not Disturb');
      });
    }
  },
  async nextDueAt(core) {
    const dueAt = (await refreshes(core)).map((refresh) => refresh.dueAt);
    return dueAt.length > 0 ? min(dueAt) : null;
  },
};

async function refreshes(core: Core): Promise<Array<{ workspaceId: string; dueAt: Date }>> {
  const asked = await quietRefreshedAt(core.database.db);
  return asked.map(({ workspaceId, at }) => ({
    workspaceId,
    dueAt: at ? addMinutes(at, EVERY_MINUTES) : new Date(0),
  }));
}
