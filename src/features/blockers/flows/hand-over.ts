import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { resumeLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { learnPeople } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { keepBlocker } from '../store/index.ts';
import { titled } from '../views/log.ts';
import { askOwner, howToAsk, whyNever } from './ask-owner.ts';
import { changeOpen, type Deed } from './change.ts';
import { subjectOf } from './keys.ts';
import { cancelUnsent, logNews, refreshHomes } from './log.ts';
import { tellingOf } from './telling.ts';

/**
 * Somebody else is asked to unblock it. What was promised before does not hold for them, so the ladder goes on.
 *
 * @throws UserError where that person cannot be asked
 */
export async function handOverBlocker(
  core: Core,
  deed: Deed & { to: string; note: string },
): Promise<Blocker> {
  await learnPeople(core, deed.inbound.workspaceId, [deed.to]);
  return changeOpen(core, deed, async (trx, blocker) => {
    const now = core.clock.now();
    const { team, name, when } = await tellingOf(trx, core, blocker, [deed.userId, deed.to]);
    const asked = { userId: deed.to, by: deed.userId, at: now, isCritical: blocker.isCritical };
    const asking = await howToAsk(trx, team, asked);
    if (asking.kind === 'never')
      throw new UserError(`${whyNever(asking.why, name(deed.to))} Choose somebody else.`, 'to');
    const handed = await keepBlocker(trx, {
      ...blocker,
      ...{ state: 'open', ownerId: deed.to, etaAt: null, etaConsent: null },
      ...{ snoozedUntil: null, nextDueAt: null },
    });
    await cancelUnsent(trx, core, handed, 'handed over before it was sent');
    await refreshHomes(trx, core, blocker);
    await resumeLadder(trx, subjectOf(handed), now);
    const [from, to] = [name(deed.userId), name(deed.to)];
    const why = deed.note ? `: ${quoted(deed.note)}` : '';
    const whenAsked = {
      now: `${to} is told now.`,
      later: asking.kind === 'later' ? `${to} is told ${when(asking.at)}.` : '',
      away: asking.kind === 'away' ? `${to} is away and is told ${when(asking.backAt)}.` : '',
      self: '',
    }[asking.kind];
    const did = asking.kind === 'self' ? `${from} takes it over` : `${from} handed it over to ${to}`;
    const says = `${did}${why}. ${whenAsked}${whenAsked ? ' ' : ''}The ladder goes on until there is an ETA.`;
    await logNews(trx, core, handed, { kind: 'handed-over', by: deed.userId, note: deed.note, says });
    await askOwner(trx, core, handed, {
      ...{ userId: deed.to, asking },
      says: `${from} hands ${titled(handed)} over to you${why}.`,
    });
    return handed;
  });
}
