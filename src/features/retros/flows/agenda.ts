import type { Db } from '../../../database/index.ts';
import type { Meeting } from '../../slice.ts';
import { peopleById } from '../../workspaces/index.ts';
import { isOpen } from '../rules/index.ts';
import { actionsOfRetro, openActionsOf, openRetroOf, retrosOf } from '../store/index.ts';
import { agendaLines } from '../views/agenda.ts';
import { leaderName } from '../views/words.ts';

/** What is to be talked about in a retrospective: the retro that is open, and what became of the last one's actions. */
export async function agendaOf(db: Db, { kind, teamId, workspaceId, sprintId }: Meeting): Promise<string[]> {
  if (kind !== 'retrospective') return [];
  const open = await openRetroOf(db, teamId);
  const last = (await retrosOf(db, teamId, 2)).find(({ phase }) => phase === 'closed');
  const leaders = await peopleById(db, workspaceId, open ? [open.facilitatorId] : []);
  return agendaLines({
    retro: open && isOpen(open) ? { phase: open.phase, leader: leaderName(leaders, open) } : null,
    last: last
      ? {
          number: last.number,
          isOfSprint: last.sprintId !== null && last.sprintId === sprintId,
          actions: await actionsOfRetro(db, last.id),
        }
      : null,
    open: (await openActionsOf(db, teamId)).length,
  });
}
