import { addMinutes } from 'date-fns/addMinutes';
import { min } from 'date-fns/min';
import { subMinutes } from 'date-fns/subMinutes';
import { isSlackFailure } from '../../slack/errors.ts';
import type { Core, Duty } from '../slice.ts';
import { refreshQuietHours } from './flows/learn-quiet-hours.ts';
import { noticeReinstall } from './flows/notice-reinstall.ts';
import { goneWorkspaces, markGoneChecked, markQuietRefreshed, quietRefreshedAt } from './store/index.ts';

/** Slack has no event for Do Not Disturb that a bot may rely on. */
const EVERY_MINUTES = 60;
const AGAIN_AFTER_MINUTES = 5;

export const knowQuietHours: Duty = {
  name: 'know quiet hours',
  async processDue(core) {
    for (const { workspaceId, at } of await quietRefreshedAt(core.database.db)) {
      if (dueAt(at) <= core.clock.now()) await askOnce(core, workspaceId, at);
    }
  },
  async nextDueAt(core) {
    const asked = await quietRefreshedAt(core.database.db);
    return asked.length > 0 ? min(asked.map(({ at }) => dueAt(at))) : null;
  },
};

function dueAt(last: Date | null): Date {
  return last ? addMinutes(last, EVERY_MINUTES) : new Date(0);
}

async function askOnce(core: Core, workspaceId: string, last: Date | null): Promise<void> {
  const now = core.clock.now();
  const mark = (from: Date | null, at: Date) =>
    core.database.transaction((trx) => markQuietRefreshed(trx, workspaceId, from, at));
  if (!(await mark(last, now))) return;
  await refreshQuietHours(core, workspaceId).catch(async (error: unknown) => {
    core.log.warn({ err: error, workspaceId }, 'could not ask for Do Not Disturb');
    await mark(now, subMinutes(now, EVERY_MINUTES - AGAIN_AFTER_MINUTES));
  });
}

/** As often as the outbox tries, which does so only where something is owed. */
const LOOK_FOR_REINSTALL_MINUTES = 10;

export const noticeReinstalls: Duty = {
  name: 'notice reinstalls',
  async processDue(core) {
    const { database, clock, log } = core;
    for (const { workspaceId, checkedAt } of await goneWorkspaces(database.db)) {
      const now = clock.now();
      if (addMinutes(checkedAt, LOOK_FOR_REINSTALL_MINUTES) > now && checkedAt <= now) continue;
      const isMine = await database.transaction((trx) => markGoneChecked(trx, workspaceId, checkedAt, now));
      if (!isMine) continue;
      await noticeReinstall(core, workspaceId).catch((error: unknown) => {
        if (!isSlackFailure(error)) throw error;
        log.info({ err: error, workspaceId }, 'could not ask whether the installation is back');
      });
    }
  },
  async nextDueAt(core) {
    const gone = await goneWorkspaces(core.database.db);
    return gone.length > 0
      ? min(gone.map(({ checkedAt }) => addMinutes(checkedAt, LOOK_FOR_REINSTALL_MINUTES)))
      : null;
  },
};
