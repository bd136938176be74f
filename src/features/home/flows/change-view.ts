import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core, Reader } from '../../slice.ts';
import { keptUntil } from '../rules/index.ts';
import type { Turn } from '../schema.ts';
import { findVisit, saveView, type Visit } from '../store.ts';

type Looking = Reader & { inbound: Inbound };

/** They look at one team, or at all of theirs: every list from its beginning. */
export function chooseTeam(core: Core, looking: Looking, teamId: string | null): Promise<void> {
  return changeView(core, looking, (visit) => ({ ...visit, teamId, turnedTo: {} }));
}

export function turnPage(core: Core, looking: Looking, { section, page }: Turn): Promise<void> {
  return changeView(core, looking, (visit) => ({
    ...visit,
    turnedTo: { ...visit.turnedTo, [section]: page },
  }));
}

async function changeView(core: Core, looking: Looking, change: (visit: Visit) => Visit): Promise<void> {
  const { workspaceId, userId } = looking;
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, looking.inbound, now))) return;
    const visit = await findVisit(trx, looking);
    if (!visit) return;
    await saveView(trx, { ...change(visit), lastAt: now });
    await core.outbox.owe(trx, { kind: 'home', workspaceId, userId, keptUntil: keptUntil(now) });
  });
}
