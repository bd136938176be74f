import type { Invocation } from '../../../../slack/interactions.ts';
import { UserError } from '../../../../slack/user-error.ts';
import type { Core } from '../../../slice.ts';
import { historyData, statsData } from '../../flows/looking-back.ts';
import { requireReadable } from '../../flows/place.ts';
import { statusData } from '../../flows/status.ts';
import { whyData } from '../../flows/why.ts';
import { historyMessage } from '../../views/history.ts';
import { statsMessage } from '../../views/stats.ts';
import { statusMessage } from '../../views/status.ts';
import { whyMessage } from '../../views/why.ts';
import { readPersonAndDays } from './words.ts';

const HISTORY_DAYS = 14;
const STATS_DAYS = 30;

/** `/standup status`. */
export async function showStatus(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const place = await requireReadable(db, invocation);
  const data = await statusData(db, place, invocation.userId, core.clock.now());
  await invocation.reply(statusMessage(data));
}

/** `/standup history @Lea last week`. */
export async function showHistory(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const place = await requireReadable(db, invocation);
  const { userId = invocation.userId, ...span } = readPersonAndDays(
    core,
    invocation,
    place.team,
    HISTORY_DAYS,
  );
  await invocation.reply(historyMessage(await historyData(db, place, { ...span, userId })));
}

/** `/standup stats last month`. */
export async function showStats(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const place = await requireReadable(db, invocation);
  const span = readPersonAndDays(core, invocation, place.team, STATS_DAYS);
  await invocation.reply(statsMessage(await statsData(db, place, span)));
}

/** `/standup why @Lea 2026-03-03`. */
export async function showWhy(core: Core, invocation: Invocation): Promise<void> {
  const place = await requireReadable(core.database.db, invocation);
  const { userId = invocation.userId, range, today } = readPersonAndDays(core, invocation, place.team, 1);
  if (range.from !== range.to) throw new UserError('Name one day: `/standup why @Lea 2026-03-02`.');
  await invocation.reply(whyMessage(await whyData(core, place, { userId, date: range.to, today })));
}
