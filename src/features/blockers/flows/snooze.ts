import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { pauseLadder, resumeLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOf } from '../../teams/index.ts';
import { type Blocker, latestSnooze } from '../rules/index.ts';
import { keepBlocker } from '../store/index.ts';
import { changeOpen, type Deed } from './change.ts';
import { subjectOf } from './keys.ts';
import { logNews } from './log.ts';
import { isOnSomebodyElse, takenAlready } from './take.ts';
import { tellingOf } from './telling.ts';

/**
 * The ladder waits until then, for one working day at most.
 *
 * @throws UserError where that is too far away, or somebody is on it
 */
export function snoozeBlocker(core: Core, deed: Deed & { until: Date; note: string }): Promise<Blocker> {
  return changeOpen(core, deed, async (trx, blocker) => {
    const now = core.clock.now();
    const { team, name, when } = await tellingOf(trx, core, blocker, [deed.userId]);
    if (isOnSomebodyElse(blocker, deed.userId)) throw await takenAlready(trx, core, blocker);
    if (deed.until > latestSnooze(await calendarOf(trx, team), now)) {
      throw new UserError(
        'A blocker can be snoozed for one working day at most. Choose an earlier time.',
        'until',
      );
    }
    const snoozed = await keepBlocker(trx, {
      ...blocker,
      ...{ state: 'snoozed', snoozedUntil: deed.until, nextDueAt: deed.until },
      ...{ etaAt: null, etaConsent: null },
    });
    await pauseLadder(trx, subjectOf(snoozed), now);
    const why = deed.note ? `: ${quoted(deed.note)}` : '';
    const says = `${name(deed.userId)} snoozed it until ${when(deed.until)}${why}. The ladder waits until then.`;
    await logNews(trx, core, snoozed, { kind: 'snoozed', by: deed.userId, note: deed.note, says });
    return snoozed;
  });
}

/** Somebody ends the snooze early; it changes nothing if it is over. */
export function wakeBlocker(core: Core, deed: Deed): Promise<Blocker> {
  return changeOpen(core, deed, async (trx, blocker) => {
    if (blocker.state !== 'snoozed') return blocker;
    const woken = await keepBlocker(trx, { ...blocker, state: 'open', snoozedUntil: null, nextDueAt: null });
    await resumeLadder(trx, subjectOf(woken), core.clock.now());
    const { name } = await tellingOf(trx, core, woken, [deed.userId]);
    const says = `${name(deed.userId)} ended the snooze. The ladder goes on.`;
    await logNews(trx, core, woken, { kind: 'woken', by: deed.userId, says });
    return woken;
  });
}
