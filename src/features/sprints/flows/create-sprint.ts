import { newId, nextNumber, type Trx } from '../../../database/index.ts';
import { oneLine } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { DEFAULT_ALLOCATION, type SavedSprint, type Sprint, type SprintFields } from '../rules/index.ts';
import { insertSprint } from '../store/index.ts';
import { checkSprint } from './check-sprint.ts';
import { sprintFields } from './fields.ts';
import { enterItems, type NewItem } from './items.ts';
import { type By, logSprint } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { settingsOf } from './settings.ts';
import { teamOf } from './which-sprint.ts';

interface NewSprint {
  teamId: string;
  /** What is left out is empty; the name 'Sprint 4', the unit the team's, the allocation 60/20/10/10. */
  fields: Partial<Omit<SprintFields, 'state'>>;
  /** What it carries; the team's definition of done where left out. */
  items?: readonly NewItem[];
}

/**
 * Begins to plan a sprint.
 *
 * @throws UserError under the input of the field's name; for those who may not, naming who can
 */
export function createSprint(core: Core, deed: Entered & NewSprint): Promise<SavedSprint> {
  const { teamId, userId } = deed;
  return once(core, deed, async (trx) => {
    await requirePlanner(trx, await teamOf(trx, teamId), userId, 'plan a sprint');
    return createSprintIn(trx, core, { ...deed, by: userId });
  });
}

/** The same in the caller's transaction, for whoever may. */
async function createSprintIn(
  trx: Trx,
  core: Core,
  { teamId, fields, items, ...by }: By & NewSprint,
): Promise<SavedSprint> {
  const team = await teamOf(trx, teamId);
  const settings = await settingsOf(trx, teamId);
  const number = await nextNumber(trx, team.workspaceId, `sprints:${teamId}`);
  const now = core.clock.now();
  const sprint: Sprint = {
    ...{ goal: '', focus: '', startsOn: null, endsOn: null, ownerId: null, pointsPerDay: null },
    ...{ demoGoal: '', release: '', mergeGate: '', hasRiskCheck: false, unit: settings.unit },
    allocation: DEFAULT_ALLOCATION,
    ...fields,
    name: oneLine(fields.name ?? `Sprint ${number}`),
    ...{ id: newId(), workspaceId: team.workspaceId, teamId, number, state: 'draft' },
    ...{ createdBy: by.by ?? '', createdAt: now, startedAt: null, closedAt: null },
  };
  const notices = await checkSprint(trx, team, null, sprintFields(sprint));
  await insertSprint(trx, sprint);
  const became = { ...sprintFields(sprint), number, createdBy: sprint.createdBy };
  await logSprint(trx, core, sprint, by, [{ field: 'created', was: null, became }]);
  const done = settings.definitionOfDone.map((text): NewItem => ({ kind: 'done', text, isMet: null }));
  await enterItems(trx, core, sprint, items ?? done, by);
  return { kind: 'saved', sprint, notices };
}
