import type { Invocation } from '../../../../slack/interactions.ts';
import { localDateOf, mondayOf } from '../../../../time/index.ts';
import type { Core } from '../../../slice.ts';
import { oweLetter } from '../../flows/letter.ts';
import { historyData } from '../../flows/looking-back.ts';
import { requireReadable } from '../../flows/place.ts';
import { weekMessage } from '../../views/week.ts';

/** `/standup week`: the person's own week as a direct message, to keep or to forward. */
export async function sendWeek(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { userId, inbound } = invocation;
  const place = await requireReadable(db, invocation);
  const today = localDateOf(core.clock.now(), place.team.timeZone);
  const range = { from: mondayOf(today), to: today };
  const week = weekMessage(await historyData(db, place, { range, today, userId }));
  await oweLetter(core, { inbound, userId, name: 'week', pages: [week] });
  await invocation.reply({ text: 'Your week is in our direct messages.' });
}
