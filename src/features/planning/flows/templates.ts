import { type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { findTeam } from '../../teams/index.ts';
import { keepTemplate, templatesOf } from '../store/index.ts';
import { LAST_GOAL } from '../views/dates.ts';
import { proposalFor } from './dates.ts';
import { requirePlanning } from './plan.ts';

/** The goal that somebody chose to begin from; undefined where it is no longer there. */
export async function goalToBegin(core: Core, teamId: string, chosen: string): Promise<string | undefined> {
  const { db } = core.database;
  if (chosen !== LAST_GOAL) {
    return (await templatesOf(db, teamId, 'goal')).find(({ id }) => id === chosen)?.text;
  }
  const team = await findTeam(db, teamId);
  return team && (await proposalFor(core, team)).last?.goal;
}

/** Offers the goal of a sprint to later ones, under a name. */
export async function saveGoalTemplate(
  core: Core,
  saved: { inbound: Inbound; userId: string; sprintId: string; name: string },
): Promise<void> {
  const { inbound, userId, sprintId, name } = saved;
  const now = core.clock.now();
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, now))) return;
    const { sprint, team } = await requirePlanning(trx, sprintId, userId);
    const template = { teamId: team.id, kind: 'goal' as const, name, text: sprint.goal, criteria: [] };
    await keepTemplate(trx, template, { userId, now });
  });
}
