import { type Inbound, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { addStory, requireStoryById, type Story } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { keepTemplate, templatesOf } from '../store/index.ts';
import { LAST_GOAL } from '../views/dates.ts';
import { proposalFor } from './dates.ts';
import { requirePlanning } from './plan.ts';

interface Deed {
  inbound: Inbound;
  userId: string;
  sprintId: string;
}

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
export async function saveGoalTemplate(core: Core, saved: Deed & { name: string }): Promise<void> {
  const { inbound, userId, sprintId, name } = saved;
  const now = core.clock.now();
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, now))) return;
    const { sprint, team } = await requirePlanning(trx, sprintId, userId);
    const template = { teamId: team.id, kind: 'goal' as const, name, text: sprint.goal, criteria: [] };
    await keepTemplate(trx, template, { userId, now });
  });
}

/** Offers the title, notes and acceptance criteria of a story to new ones, under its title. */
export async function saveStoryTemplate(core: Core, saved: Deed & { storyId: string }): Promise<Story> {
  const { inbound, userId, sprintId, storyId } = saved;
  const now = core.clock.now();
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, inbound, now);
    const { team } = await requirePlanning(trx, sprintId, userId);
    const story = await requireStoryById(trx, storyId);
    const { title: name, notes: text, acceptanceCriteria: criteria } = story;
    const template = { teamId: team.id, kind: 'story' as const, name, text, criteria };
    if (isNew) await keepTemplate(trx, template, { userId, now });
    return story;
  });
}

/** Adds a story to the sprint that begins as a template says. */
export async function addFromTemplate(core: Core, deed: Deed & { templateId: string }): Promise<string[]> {
  const { inbound, userId, sprintId, templateId } = deed;
  const { db } = core.database;
  const { team } = await requirePlanning(db, sprintId, userId);
  const template = (await templatesOf(db, team.id, 'story')).find(({ id }) => id === templateId);
  if (!template) throw new UserError('That template is gone. Nothing was added.');
  const { name: title, text: notes, criteria: acceptanceCriteria } = template;
  const story = { teamId: team.id, sprintId, title, notes, acceptanceCriteria };
  return (await addStory(core, { inbound, userId, story })).notices;
}
