import type { Invocation } from '../../../../slack/interactions.ts';
import { formatDay } from '../../../../time/index.ts';
import type { Core } from '../../../slice.ts';
import { nextOwnDate, ownDate } from '../../flows/own-date.ts';
import { dateFor, requireMember } from '../../flows/place.ts';
import { skipStandup } from '../../flows/skip.ts';
import { openAnswerModal } from '../answer.ts';

/** `/standup`. */
export async function answerNow(core: Core, invocation: Invocation): Promise<void> {
  await openAnswerModal(core, invocation, await ownDate(core.database.db, invocation, core.clock.now()));
}

/** `/standup early`. */
export async function answerEarly(core: Core, invocation: Invocation): Promise<void> {
  await openAnswerModal(core, invocation, await nextOwnDate(core.database.db, invocation, core.clock.now()));
}

/** `/standup skip`. */
export async function skip(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = invocation;
  const now = core.clock.now();
  const { place, ...target } = await ownDate(db, invocation, now);
  const member = await requireMember(db, place.team, userId);
  const today = dateFor(member, now);
  await skipStandup(core, { inbound, userId, ...target });
  const when = target.date === today ? 'today' : formatDay(target.date, today);
  await invocation.reply({
    text: `You skip ${place.team.name}'s standup ${when === 'today' ? 'today' : `of ${when}`}. \`/standup\` answers it after all.`,
  });
}
