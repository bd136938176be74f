import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core, Reader } from '../../slice.ts';
import { knowPerson } from '../../teams/index.ts';
import { keptUntil } from '../rules/index.ts';
import { countVisit } from '../store.ts';
import { turnOf } from './turn-of.ts';

/** A person opens their App Home: it is published as it is now, and kept so while they come back to it. */
export async function openHome(core: Core, input: Reader & { inbound: Inbound }): Promise<void> {
  await knowPerson(core, input);
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, input.inbound, now))) return;
    const { workspaceId, userId } = input;
    await countVisit(trx, input, now, await turnOf(trx, input, now));
    await core.outbox.owe(trx, { kind: 'home', workspaceId, userId, keptUntil: keptUntil(now) });
  });
}
