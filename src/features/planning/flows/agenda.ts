import type { Db } from '../../../database/index.ts';
import type { Meeting } from '../../slice.ts';
import {
  backlogOf,
  capacityOf,
  findSprint,
  type Sprint,
  settingsOf,
  storiesOf,
} from '../../sprints/index.ts';
import { planningAgenda, refinementAgenda } from '../views/agenda.ts';

/** What there is to talk about in the planning of a sprint, and in a refinement. */
export async function agendaOf(db: Db, { kind, sprintId }: Meeting): Promise<string[]> {
  const sprint = sprintId === null ? undefined : await findSprint(db, sprintId);
  if (!sprint) return [];
  if (kind === 'planning') {
    return planningAgenda({
      stories: await storiesOf(db, sprint.id),
      capacity: await capacityOf(db, sprint),
    });
  }
  return kind === 'refinement' ? refinementAgenda(await waiting(db, sprint)) : [];
}

async function waiting(db: Db, { teamId, unit }: Sprint) {
  const settings = await settingsOf(db, teamId);
  return { stories: await backlogOf(db, settings, teamId), unit };
}
