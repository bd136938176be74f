import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { circleThrough, type Story } from '../rules/index.ts';
import {
  type Dependency,
  dependenciesOf,
  insertDependencies,
  needsInTeam,
  removeDependencies,
  storiesById,
} from '../store/index.ts';
import { type By, logStories } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

/**
 * Notes that a story needs another one of its team first.
 *
 * @throws UserError that names the circle, where one would close
 */
export function addDependency(core: Core, deed: Entered & Dependency): Promise<void> {
  return changing(core, deed, (needs) => [...needs, deed.needsStoryId]);
}

/** Notes that a story does not need another one any more. */
export function removeDependency(core: Core, deed: Entered & Dependency): Promise<void> {
  return changing(core, deed, (needs) => needs.filter((id) => id !== deed.needsStoryId));
}

/**
 * Notes that a story needs these, and no others.
 *
 * @throws UserError under the input 'dependencies' that names the circle, where one would close
 */
export function setDependencies(
  core: Core,
  deed: Entered & { storyId: string; needs: readonly string[] },
): Promise<void> {
  return changing(core, deed, () => deed.needs);
}

function changing(
  core: Core,
  deed: Entered & { storyId: string },
  needsAfter: (needs: string[]) => readonly string[],
): Promise<void> {
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, deed.storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), deed.userId);
      const needs = (await dependenciesOf(trx, [story.id])).map((one) => one.needsStoryId);
      await keepDependencies(trx, core, story, needsAfter(needs), { by: deed.userId });
    },
    async () => undefined,
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function keepDependencies(
  trx: Trx,
  core: Core,
  story: Story,
  needs: readonly string[],
  by: By,
): Promise<void> {
  const were = (await dependenciesOf(trx, [story.id])).map((one) => one.needsStoryId);
  const added = [...new Set(needs)].filter((id) => !were.includes(id));
  const removed = were.filter((id) => !needs.includes(id));
  if (added.length > 0) await requireNoCircle(trx, story, added);
  const linked = (ids: readonly string[]) => ids.map((needsStoryId) => ({ storyId: story.id, needsStoryId }));
  await removeDependencies(trx, linked(removed));
  await insertDependencies(trx, linked(added));
  await logStories(trx, core, by, [
    {
      story,
      changes: [
        ...removed.map((was) => ({ field: 'dependencies' as const, was, became: null })),
        ...added.map((became) => ({ field: 'dependencies' as const, was: null, became })),
      ],
    },
  ]);
}

async function requireNoCircle(trx: Trx, story: Story, added: readonly string[]): Promise<void> {
  const needs = await needsInTeam(trx, story.teamId);
  for (const id of added) {
    const circle = circleThrough(needs, story.id, id);
    if (circle) throw await circleError(trx, circle);
  }
}

async function circleError(trx: Trx, circle: readonly string[]): Promise<UserError> {
  const stories = await storiesById(trx, circle);
  const keys = circle.map((id) => stories.get(id)?.key ?? 'a story');
  const [first = '', second] = keys;
  if (second === first) return new UserError(`${first} cannot need itself.`, 'dependencies');
  const steps = keys.slice(1).map((key, at) => `${keys[at]} would need ${key}`);
  return new UserError(`That closes a circle: ${listOf(steps)}. Nothing was changed.`, 'dependencies');
}
