import type { Trx } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { isOpen } from '../rules/index.ts';
import { findRetro, saveRetro } from '../store/index.ts';
import { unposted, unshown } from '../views/letters.ts';
import { atRetro, type Deed, requireLead } from './at-retro.ts';
import { retroKey, unshownKey } from './keys.ts';
import { showAnew } from './show-anew.ts';
import { oweScreen } from './start.ts';

/** The channel of a retro takes its message no longer: who leads it can move it. It goes on meanwhile. */
export async function tellUnshown(
  trx: Trx,
  record: DeliveryRecord,
  retroId: string,
  { outbox }: Aftermath,
): Promise<void> {
  const retro = await findRetro(trx, retroId);
  if (!retro || !isOpen(retro) || record.key !== retroKey(retro)) return;
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: retro.workspaceId, channel: retro.facilitatorId },
    key: unshownKey(retro),
    content: { message: unshown(retro) },
  });
}

/** The channel cannot be told what came of a retro: who led it hears that, once. */
export async function tellUnposted(
  trx: Trx,
  record: DeliveryRecord,
  retroId: string,
  { outbox }: Aftermath,
): Promise<void> {
  const retro = await findRetro(trx, retroId);
  if (!retro || record.reason !== 'place-gone') return;
  await outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: retro.workspaceId, channel: retro.facilitatorId },
    key: `${record.key}:unposted`,
    content: { message: unposted(retro) },
  });
}

/** Shows a retro in another channel from now on. */
export async function moveRetro(core: Core, deed: Deed & { channelId: string }): Promise<void> {
  await atRetro(core, deed, async (trx, place) => {
    await requireLead(trx, place, deed.userId, { doWhat: 'move it', now: core.clock.now() });
    const retro = { ...place.retro, channelId: deed.channelId };
    await saveRetro(trx, retro);
    await oweScreen(trx, core, retro);
    await showAnew(trx, core, { retro, team: place.team });
  });
}
