import type { Db, Trx } from '../../../database/index.ts';
import { candidateFor } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { addNotice } from '../store/index.ts';
import { cardKey } from './keys.ts';

/** Whether and when somebody who can unblock is written to. */
export type Asking =
  | { kind: 'now' }
  | { kind: 'later'; at: Date }
  /** written to when they are back */
  | { kind: 'away'; backAt: Date }
  /** knows already */
  | { kind: 'self' }
  /** cannot be named at all */
  | { kind: 'never'; why: 'bot' | 'guest' | 'left' | 'unknown' };

/** How `userId` would be asked at `at` to unblock something that `by` raised or handed over. */
export async function howToAsk(
  db: Db,
  team: Team,
  { userId, by, at, isCritical }: { userId: string; by: string; at: Date; isCritical: boolean },
): Promise<Asking> {
  if (userId === by) return { kind: 'self' };
  const person = await findPerson(db, team.workspaceId, userId);
  if (!person) return { kind: 'never', why: 'unknown' };
  if (person.isBot) return { kind: 'never', why: 'bot' };
  if (person.isDeactivated) return { kind: 'never', why: 'left' };
  if (person.isGuest) return { kind: 'never', why: 'guest' };
  const { isAway, reachableAt, backAt } = await candidateFor(db, team, userId, {
    ...{ at, isCritical, waiting: [] },
  });
  if (isAway) return { kind: 'away', backAt };
  return isCritical || reachableAt <= at ? { kind: 'now' } : { kind: 'later', at: reachableAt };
}

/** Owes the direct message that asks the owner, in their hours. */
export async function askOwner(
  trx: Trx,
  core: Core,
  blocker: Blocker,
  asked: { userId: string; asking: Asking; says: string },
): Promise<void> {
  const { userId, asking, says } = asked;
  if (asking.kind === 'never' || asking.kind === 'self') return;
  const key = `${cardKey(blocker)}:ask:${userId}:${blocker.version}`;
  await addNotice(trx, blocker.id, key);
  const notBefore = asking.kind === 'later' ? asking.at : asking.kind === 'away' ? asking.backAt : undefined;
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: blocker.workspaceId, key, channel: userId },
    content: { view: 'blockers.notice', ref: { blockerId: blocker.id, says } },
    ...(notBefore && { notBefore }),
  });
}

/** Why somebody is never written to, as a sentence. */
export function whyNever(why: Extract<Asking, { kind: 'never' }>['why'], name: string): string {
  switch (why) {
    case 'bot':
      return `${name} is an app, and apps don't read what I write.`;
    case 'guest':
      return `${name} is a guest, and I don't write to guests.`;
    case 'left':
      return `${name}'s account is deactivated.`;
    case 'unknown':
      return `I don't know who that is.`;
  }
}
