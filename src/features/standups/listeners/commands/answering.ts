import type { Invocation } from '../../../../slack/interactions.ts';
import { UserError } from '../../../../slack/user-error.ts';
import { formatDay } from '../../../../time/index.ts';
import type { Core } from '../../../slice.ts';
import { nextOwnDate, ownDate } from '../../flows/own-date.ts';
import { dateFor, requireMember } from '../../flows/place.ts';
import { skipStandup } from '../../flows/skip.ts';
import { openAnswerModal } from '../answer.ts';

const ONE_AT_A_TIME =
  '`/standup skip` leaves out the one that is open, or the next. For other days type `/standup away tomorrow` or `/standup away until Friday`. Nothing was changed.';

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
  if (!/^(today)?$/i.test(invocation.text)) throw new UserError(ONE_AT_A_TIME);
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
