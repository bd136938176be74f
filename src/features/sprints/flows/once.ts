import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';

/** Something that a person does, as it comes in. */
export interface Entered {
  inbound: Inbound;
  userId: string;
}

/**
 * Does something in a transaction of its own, once for each inbound thing. What comes in a second time is answered with
 * what there is.
 *
 * @throws UserError that time, where nothing stands for the answer
 */
export function once<Answer>(
  core: Core,
  { inbound }: Entered,
  work: (trx: Trx) => Promise<Answer>,
  asItIs?: (trx: Trx) => Promise<Answer>,
): Promise<Answer> {
  return core.database.transaction(async (trx) => {
    if (await takeOnce(trx, inbound, core.clock.now())) return work(trx);
    if (asItIs) return asItIs(trx);
    throw new UserError('That was done already. Nothing was changed by this.');
  });
}
