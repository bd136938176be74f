import { addMilliseconds } from 'date-fns/addMilliseconds';
import { addMinutes } from 'date-fns/addMinutes';
import { max } from 'date-fns/max';
import { min } from 'date-fns/min';
import { isSlackFailure, retryAfterMs, verdictOf } from '../../slack/errors.ts';
import type { Core, Duty } from '../slice.ts';
import { learnQuietHours } from './flows/learn-quiet-hours.ts';
import { noticeReinstall } from './flows/notice-reinstall.ts';
import { LONGEST_REST_MINUTES, type QuietRound, roundDueAt } from './rules.ts';
import { goneWorkspaces, markGoneChecked, quietRounds, restUntil } from './store/index.ts';

/** The rest of what Slack lets through in a minute is for whatever else is asked. */
const REST_MINUTES = 1;

export const knowQuietHours: Duty = {
  name: 'know quiet hours',
  async processDue(core) {
    for (const round of await quietRounds(core.database.db)) {
      if (roundDueAt(round, core.clock.now()) <= core.clock.now()) await goRound(core, round);
    }
  },
  async nextDueAt(core) {
    const rounds = await quietRounds(core.database.db);
    return rounds.length > 0 ? min(rounds.map((round) => roundDueAt(round, core.clock.now()))) : null;
  },
};

/** While a round is under way, and where it failed or never ended, none begins for the longest rest there is. */
async function goRound(core: Core, { workspaceId, restsUntil }: QuietRound): Promise<void> {
  const now = core.clock.now();
  const longest = addMinutes(now, LONGEST_REST_MINUTES);
  const rest = (from: Date | null, until: Date) =>
    core.database.transaction((trx) => restUntil(trx, workspaceId, from, until));
  if (!(await rest(restsUntil, longest))) return;
  try {
    await learnQuietHours(core, workspaceId, now);
    await rest(longest, addMinutes(now, REST_MINUTES));
  } catch (error) {
    core.log.warn({ err: error, workspaceId }, 'could not ask for Do Not Disturb');
    if (verdictOf(error) !== 'rate-limited') return;
    const allowedAt = addMilliseconds(core.clock.now(), retryAfterMs(error));
    await rest(longest, min([longest, max([allowedAt, addMinutes(now, REST_MINUTES)])]));
  }
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
