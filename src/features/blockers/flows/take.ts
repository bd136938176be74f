import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { workingMsBetween } from '../../../time/index.ts';
import { pauseLadder, resumeLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOf } from '../../teams/index.ts';
import { type Blocker, needsConsent } from '../rules/index.ts';
import { addNotice, keepBlocker } from '../store/index.ts';
import { changeOpen, type Deed } from './change.ts';
import { cardKey, subjectOf } from './keys.ts';
import { cancelUnsent, logEntry, logNews } from './log.ts';
import { teamOf } from './show.ts';
import { tellingOf } from './telling.ts';

export interface Taking extends Deed {
  etaAt: Date;
  note: string;
}

/**
 * Somebody is on it and says until when. The ladder waits for that; if it is further away than two working
 * days, only once the raiser has agreed.
 *
 * @throws UserError where somebody else is on it
 */
export function takeBlocker(core: Core, taking: Taking): Promise<Blocker> {
  return changeOpen(core, taking, async (trx, blocker) => {
    const { userId, etaAt } = taking;
    if (isOnSomebodyElse(blocker, userId)) throw await takenAlready(trx, core, blocker);
    const now = core.clock.now();
    const calendar = await calendarOf(trx, await teamOf(trx, blocker));
    const mustAsk = userId !== blocker.raisedBy && needsConsent(calendar, now, etaAt);
    const taken = await keepBlocker(trx, {
      ...blocker,
      ...{ ownerId: userId, etaAt, snoozedUntil: null, nextDueAt: etaAt },
      takenAt: blocker.takenAt ?? now,
      takenWorkingMs: blocker.takenWorkingMs ?? workingMsBetween(calendar, blocker.raisedAt, now),
      state: mustAsk ? 'open' : 'taken',
      etaConsent: mustAsk ? 'asked' : null,
    });
    await cancelUnsent(trx, core, taken, 'taken before it was sent');
    if (mustAsk) await askRaiser(trx, core, taken, taking.note);
    else await waitForEta(trx, core, taken, taking.note);
    return taken;
  });
}

/** Whether another person has taken it and their ETA still holds. */
export function isOnSomebodyElse(blocker: Blocker, userId: string): boolean {
  return blocker.state === 'taken' && blocker.ownerId !== userId;
}

/** Says who is on it, to somebody who came second. */
export async function takenAlready(
  db: Parameters<typeof tellingOf>[0],
  core: Core,
  blocker: Blocker,
): Promise<UserError> {
  const { name, when } = await tellingOf(db, core, blocker);
  const expects = blocker.etaAt ? ` and expects ${when(blocker.etaAt)}` : '';
  return new UserError(
    `${name(blocker.ownerId)} is on #${blocker.number}${expects}. To take it over, press Hand over and choose yourself.`,
  );
}

async function waitForEta(trx: Trx, core: Core, blocker: Blocker, note: string): Promise<void> {
  await pauseLadder(trx, subjectOf(blocker), core.clock.now());
  const says = `${await isOnIt(trx, core, blocker, note)} The ladder waits until then.`;
  await logNews(trx, core, blocker, { kind: 'taken', by: blocker.ownerId, note, says });
}

async function askRaiser(trx: Trx, core: Core, blocker: Blocker, note: string): Promise<void> {
  await resumeLadder(trx, subjectOf(blocker), core.clock.now());
  const { name } = await tellingOf(trx, core, blocker);
  const onIt = await isOnIt(trx, core, blocker, note);
  const says = `${onIt} That is more than two working days, so ${name(blocker.raisedBy)} is asked; until then the ladder goes on.`;
  await logEntry(trx, core, blocker, { kind: 'eta-asked', by: blocker.ownerId, note, says });
  const key = `${cardKey(blocker)}:consent:${blocker.version}`;
  await addNotice(trx, blocker.id, key);
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: blocker.workspaceId, key, channel: blocker.raisedBy },
    content: {
      view: 'blockers.consent',
      ref: { blockerId: blocker.id, etaAt: blocker.etaAt?.toISOString() ?? '', says: onIt },
    },
  });
}

async function isOnIt(trx: Trx, core: Core, blocker: Blocker, note: string): Promise<string> {
  const { name, when } = await tellingOf(trx, core, blocker);
  const until = blocker.etaAt ? `, expects ${when(blocker.etaAt)}` : '';
  return `${name(blocker.ownerId)} is on it${until}${note ? `: ${quoted(note)}` : ''}.`;
}

/** The raiser agrees to wait, or says that it is too late: then the ladder goes on and the ETA does not count. */
export function answerEta(core: Core, deed: Deed & { etaAt: Date; agrees: boolean }): Promise<Blocker> {
  return changeOpen(core, deed, async (trx, blocker) => {
    if (blocker.etaConsent !== 'asked' || blocker.etaAt?.getTime() !== deed.etaAt.getTime()) {
      throw new UserError(`#${blocker.number} has moved on since; that ETA no longer stands.`);
    }
    const { name, when } = await tellingOf(trx, core, blocker, [deed.userId]);
    const [who, until] = [name(deed.userId), when(deed.etaAt)];
    const to = blocker.ownerId ? [blocker.ownerId] : [];
    if (!deed.agrees) {
      const refused = await keepBlocker(trx, { ...blocker, etaConsent: 'refused', nextDueAt: null });
      const says = `${until} is too late for ${who}. The ladder goes on; an earlier ETA stops it.`;
      await logNews(trx, core, refused, { kind: 'eta-refused', by: deed.userId, says, to });
      return refused;
    }
    const agreed = await keepBlocker(trx, { ...blocker, etaConsent: 'agreed', state: 'taken' });
    await pauseLadder(trx, subjectOf(agreed), core.clock.now());
    const says = `${who} can wait until ${until}. The ladder waits until then.`;
    await logNews(trx, core, agreed, { kind: 'eta-agreed', by: deed.userId, says, to });
    return agreed;
  });
}
