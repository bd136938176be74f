import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { Retro } from '../rules/index.ts';
import { endWaitingFor, markTraces, removeEverything, removeVotes, saveRetro } from '../store/index.ts';
import { summaryKey } from './action-keys.ts';
import { atRetro, type Deed, type Place, requireLead } from './at-retro.ts';
import { forgetOrder } from './forget-order.ts';
import { tellNews } from './news.ts';
import { showAnew } from './show-anew.ts';

/**
 * Ends a retro: votes go, cards and totals stay, and the summary is owed to the channel.
 *
 * @param because why it ends before anything came of it; null once it was about what to do
 */
export async function closeRetro(
  trx: Trx,
  core: Core,
  { retro, team }: Place,
  because: string | null = null,
): Promise<void> {
  await removeVotes(trx, retro.id);
  await markTraces(trx, [retro.id], true);
  const closed = ended(retro, { phase: 'closed', closedAt: core.clock.now(), endedBecause: because });
  await saveRetro(trx, closed);
  await endWaitingFor(trx, retro.id, core.clock.now());
  await showAnew(trx, core, { retro: closed, team });
  if (because !== null) return tellNews(trx, core, { retro: closed, team });
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: retro.workspaceId, channel: retro.channelId },
    key: summaryKey(retro.id),
    content: { view: 'retros.summary', ref: { retroId: retro.id } },
  });
}

/** Ends a retro of which nothing is kept but that it was. */
export async function cancelRetro(core: Core, deed: Deed): Promise<void> {
  await atRetro(core, deed, async (trx, place) => {
    const now = core.clock.now();
    await requireLead(trx, place, deed.userId, { doWhat: 'cancel it', now });
    const { retro, team } = place;
    await removeEverything(trx, retro.id);
    await markTraces(trx, [retro.id], true);
    const wentOn = { at: now, by: deed.userId };
    const cancelled = ended({ ...retro, wentOn }, { phase: 'cancelled', closedAt: now, endedBecause: null });
    await saveRetro(trx, cancelled);
    await endWaitingFor(trx, retro.id, now);
    await showAnew(trx, core, { retro: cancelled, team });
  });
  await forgetOrder(core);
}

function ended(retro: Retro, end: Pick<Retro, 'phase' | 'closedAt' | 'endedBecause'>): Retro {
  return { ...retro, ...end, remindAt: null, nextDueAt: null };
}
