import type { Trx } from '../../../database/index.ts';
import { quoted } from '../../../slack/words.ts';
import { addWaiting } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Blocker } from '../rules/index.ts';
import { addWaiter } from '../store/index.ts';
import { requireBlocker } from './find.ts';
import { subjectOf } from './keys.ts';
import { logEntry } from './log.ts';
import { tellingOf } from './telling.ts';

/** Somebody else waits for it too, and hears when it is taken and resolved. */
export async function joinBlockerIn(
  trx: Trx,
  core: Core,
  joined: { blockerId: string; userId: string; note?: string },
): Promise<Blocker> {
  const blocker = await requireBlocker(trx, joined.blockerId);
  const { userId, note = '' } = joined;
  if (blocker.state === 'resolved' || blocker.raisedBy === userId) return blocker;
  if (!(await addWaiter(trx, blocker.id, userId, core.clock.now()))) return blocker;
  await addWaiting(trx, subjectOf(blocker), userId, core.clock.now());
  const { name } = await tellingOf(trx, core, blocker, [userId]);
  const says = `${name(userId)} waits for it too${note ? `: ${quoted(note)}` : ''}.`;
  await logEntry(trx, core, blocker, { kind: 'joined', by: userId, note, says });
  return blocker;
}

/** "Still blocked", as said in a standup. */
export async function markStillBlockedIn(
  trx: Trx,
  core: Core,
  said: { blockerId: string; by: string; note?: string },
): Promise<void> {
  const blocker = await requireBlocker(trx, said.blockerId);
  if (blocker.state === 'resolved') return;
  const { name } = await tellingOf(trx, core, blocker, [said.by]);
  const says = `${name(said.by)} is still blocked${said.note ? `: ${quoted(said.note)}` : ''}.`;
  await logEntry(trx, core, blocker, { kind: 'still-blocked', by: said.by, note: said.note ?? null, says });
}
