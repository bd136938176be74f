import { type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted } from '../../../slack/words.ts';
import { workingMsBetween } from '../../../time/index.ts';
import { endLadder, reopenLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { calendarOf } from '../../teams/index.ts';
import type { Blocker } from '../rules/index.ts';
import { keepBlocker } from '../store/index.ts';
import { changeOpen, type Deed } from './change.ts';
import { requireBlocker } from './find.ts';
import { subjectOf } from './keys.ts';
import { cancelUnsent, logNews } from './log.ts';
import { teamOf } from './show.ts';
import { tellingOf } from './telling.ts';

/** Resolves it and tells those who waited. */
export function resolveBlocker(core: Core, deed: Deed & { resolution: string }): Promise<Blocker> {
  return changeOpen(core, deed, (trx) =>
    resolveBlockerIn(trx, core, { blockerId: deed.blockerId, by: deed.userId, resolution: deed.resolution }),
  );
}

/** The same in the caller's transaction; changes nothing if somebody was faster, and answers what stands. */
export async function resolveBlockerIn(
  trx: Trx,
  core: Core,
  resolved: { blockerId: string; by: string; resolution: string },
): Promise<Blocker> {
  const blocker = await requireBlocker(trx, resolved.blockerId);
  if (blocker.state === 'resolved') return blocker;
  const now = core.clock.now();
  const calendar = await calendarOf(trx, await teamOf(trx, blocker));
  const { by, resolution } = resolved;
  const done = await keepBlocker(trx, {
    ...blocker,
    ...{ state: 'resolved', resolvedAt: now, resolvedBy: by, resolution: resolution.trim() || null },
    resolvedWorkingMs: workingMsBetween(calendar, blocker.raisedAt, now),
    ...{ nextDueAt: null, snoozedUntil: null, etaConsent: null },
  });
  await endLadder(trx, subjectOf(done), now);
  await cancelUnsent(trx, core, done, 'resolved before it was sent');
  const { name } = await tellingOf(trx, core, done);
  const how = done.resolution ? `: ${quoted(done.resolution, 1000)}` : '';
  const says = `✅ ${name(by)} resolved it${how}.`;
  await logNews(trx, core, done, { kind: 'resolved', by, note: done.resolution, says });
  return done;
}

/**
 * It is back: its ladder goes on where it stood.
 *
 * @throws UserError where it is open
 */
export function reopenBlocker(core: Core, deed: Deed & { note: string }): Promise<Blocker> {
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, deed.inbound, core.clock.now());
    const blocker = await requireBlocker(trx, deed.blockerId);
    if (!isNew) return blocker;
    if (blocker.state !== 'resolved') throw new UserError(`#${blocker.number} is open already.`);
    const reopened = await keepBlocker(trx, {
      ...blocker,
      ...{ state: 'open', resolvedAt: null, resolvedBy: null, resolution: null, resolvedWorkingMs: null },
      ...{ etaAt: null, etaConsent: null },
    });
    await reopenLadder(trx, subjectOf(reopened), core.clock.now());
    const { name } = await tellingOf(trx, core, reopened, [deed.userId]);
    const says = `${name(deed.userId)} reopened it${deed.note ? `: ${quoted(deed.note)}` : ''}. The ladder goes on.`;
    await logNews(trx, core, reopened, { kind: 'reopened', by: deed.userId, note: deed.note, says });
    return reopened;
  });
}
