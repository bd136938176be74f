import { type Inbound, takeOnce } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { personFromSlack } from '../schema.ts';
import { findPerson, savePeople } from '../store/index.ts';

/** Somebody changed: their name, zone, status or role. Those whom Drumbeat does not know are passed over. */
export async function followPerson(core: Core, inbound: Inbound, user: unknown): Promise<void> {
  const person = personFromSlack(user);
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await findPerson(trx, inbound.workspaceId, person.id))) return;
    if (!(await takeOnce(trx, inbound, now))) return;
    await savePeople(trx, inbound.workspaceId, [person], now);
    await core.outbox.refresh(trx, inbound.workspaceId, homeKey(person.id), { isBulk: true });
  });
}
