import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Blocker } from '../rules/index.ts';
import { resolvedSentence } from '../views/status.ts';
import { requireBlocker } from './find.ts';
import { tellingOf } from './telling.ts';

/** Something that a person does about a blocker. */
export interface Deed {
  inbound: Inbound;
  blockerId: string;
  userId: string;
}

/**
 * Does something about an open blocker, once for each inbound thing, and answers the blocker as it is then.
 *
 * @throws UserError that names who was faster, where it is resolved already
 */
export function changeOpen(
  core: Core,
  deed: Deed,
  work: (trx: Trx, blocker: Blocker) => Promise<Blocker>,
): Promise<Blocker> {
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, deed.inbound, core.clock.now());
    const blocker = await requireBlocker(trx, deed.blockerId);
    if (!isNew) return blocker;
    if (blocker.state === 'resolved') throw await alreadyResolved(trx, core, blocker, deed.userId);
    return work(trx, blocker);
  });
}

/** Says who resolved it and how, to somebody who wanted to do something else with it. */
export async function alreadyResolved(
  db: Db,
  core: Core,
  blocker: Blocker,
  userId: string,
): Promise<UserError> {
  const { people, moment } = await tellingOf(db, core, blocker);
  const said =
    blocker.resolvedBy === userId ? 'You resolved it already.' : resolvedSentence(blocker, people, moment);
  return new UserError(
    `#${blocker.number}: ${said} If it is back, type \`/blocker reopen ${blocker.number}\`.`,
  );
}
