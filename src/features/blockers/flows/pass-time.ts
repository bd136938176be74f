import type { Trx } from '../../../database/index.ts';
import { resumeLadder } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Blocker } from '../rules/index.ts';
import { findBlocker, keepBlocker, waitersOf } from '../store/index.ts';
import { allTold } from '../views/status.ts';
import { climb } from './escalate.ts';
import type { Gathering } from './gather.ts';
import { subjectOf } from './keys.ts';
import { logEntry, logNews, refreshShown } from './log.ts';
import { shownBlocker } from './show.ts';
import { tellingOf } from './telling.ts';

/** Does what the end of an ETA or of a snooze means; nothing if it was changed in the meantime. */
export async function endWait(core: Core, blockerId: string, gathering: Gathering): Promise<void> {
  await core.database.transaction(async (trx) => {
    const blocker = await findBlocker(trx, blockerId);
    if (!blocker?.nextDueAt || blocker.nextDueAt > core.clock.now()) return;
    if (blocker.state === 'snoozed') await endSnooze(trx, core, blocker);
    else await passEta(trx, core, blocker, gathering);
  });
}

async function endSnooze(trx: Trx, core: Core, blocker: Blocker): Promise<void> {
  const woken = await keepBlocker(trx, { ...blocker, state: 'open', snoozedUntil: null, nextDueAt: null });
  await resumeLadder(trx, subjectOf(woken), core.clock.now());
  const says = 'The snooze is over. The ladder goes on.';
  await logEntry(trx, core, woken, { kind: 'woken', by: null, says });
}

/** A broken ETA takes the next untaken step at once. One that nobody agreed to just stops counting. */
async function passEta(trx: Trx, core: Core, blocker: Blocker, gathering: Gathering): Promise<void> {
  const wasWaiting = blocker.state === 'taken';
  const open = await keepBlocker(trx, { ...blocker, state: 'open', etaConsent: null, nextDueAt: null });
  if (!wasWaiting) return refreshShown(trx, core, open);
  await resumeLadder(trx, subjectOf(open), core.clock.now());
  const taken = await climb(trx, core, open, { hurry: 'eta', askedBy: null, gathering });
  if (taken.kind !== 'nothing') return;
  const { name } = await tellingOf(trx, core, open);
  const owner = open.ownerId ? ` ${name(open.ownerId)} was on it.` : '';
  const told = allTold(await shownBlocker(trx, open, core.clock.now()));
  const says = `The ETA passed.${owner} ${told}`;
  const to = [open.ownerId, open.raisedBy, ...(await waitersOf(trx, open.id))].filter((id) => id !== null);
  await logNews(trx, core, open, { kind: 'eta-passed', by: null, says, to: [...new Set(to)] });
}
