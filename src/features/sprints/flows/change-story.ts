import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import {
  type Conflicts,
  differing,
  mergeFields,
  readKey,
  type SavedStory,
  type Story,
  type StoryFields,
} from '../rules/index.ts';
import { eventsOf, findSprint, latestPosition, saveAssignees, saveStories } from '../store/index.ts';
import { checkStory } from './check-story.ts';
import { storyFields } from './fields.ts';
import { type By, changesBetween, logStories, refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

interface StoryChange {
  storyId: string;
  fields: Partial<StoryFields>;
  /** The position of the last event when the form was opened; null for a command, whose word is the last. */
  seen: number | null;
}

/**
 * Changes fields of a story. Where somebody else changed one of them since `seen`, nothing is written.
 *
 * @throws UserError under the input of the field's name; for those who are not in the team
 */
export function changeStory(core: Core, deed: Entered & StoryChange): Promise<SavedStory | Conflicts> {
  const { storyId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), userId);
      return changeStoryIn(trx, core, { ...deed, by: userId });
    },
    (trx) => asItStands(trx, storyId),
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function changeStoryIn(
  trx: Trx,
  core: Core,
  { storyId, fields, seen, ...by }: By & StoryChange,
): Promise<SavedStory | Conflicts> {
  const story = await requireStoryById(trx, storyId);
  const wanted = { ...fields, ...(fields.key !== undefined && { key: readKey(fields.key) ?? fields.key }) };
  const since = seen === null ? [] : await eventsOf(trx, storyId, seen);
  const merged = mergeFields(storyFields(story), wanted, { since, userId: by.by ?? '' });
  if (merged.conflicts.length > 0) {
    const { workspaceId } = story;
    return { kind: 'conflicts', conflicts: merged.conflicts, seen: await latestPosition(trx, workspaceId) };
  }
  const changes = await withoutClosedSprint(trx, story, merged.changes);
  if (changes.key !== undefined && readKey(changes.key) === null) {
    throw new UserError('A key is letters, a dash and a number: ERP-001.', 'key');
  }
  const newcomers = (changes.assignees ?? []).filter((id) => !story.assignees.includes(id));
  const team = await teamOf(trx, story.teamId);
  const { sprintId } = { ...story, ...changes };
  const notices = await checkStory(trx, team, changes, { newcomers, sprintId, cause: by.cause ?? null });
  return { kind: 'saved', story: await keepStory(trx, core, story, changes, by), notices };
}

/** Writes fields that have been looked at, with their events; the story as it is then. */
export async function keepStory(
  trx: Trx,
  core: Core,
  story: Story,
  fields: Partial<StoryFields>,
  by: By,
): Promise<Story> {
  const changes = differing(storyFields(story), fields);
  if (Object.keys(changes).length === 0) return story;
  const statusSince = changes.status === undefined ? story.statusSince : core.clock.now();
  const changed = { ...story, ...changes, statusSince };
  await saveStories(trx, [changed]);
  if (changes.assignees) await saveAssignees(trx, [changed]);
  await logStories(trx, core, by, [{ story: changed, changes: changesBetween(storyFields(story), changes) }]);
  await refreshHomes(trx, core, story.workspaceId, [...story.assignees, ...changed.assignees]);
  return changed;
}

/** The story as it is, for what came in a second time. */
export async function asItStands(trx: Trx, storyId: string): Promise<SavedStory> {
  return { kind: 'saved', story: await requireStoryById(trx, storyId), notices: [] };
}

/**
 * What a sprint that is over came to stays as it was. A story that was dropped in it can be taken up again: it stands in
 * the backlog then.
 */
async function withoutClosedSprint(
  trx: Trx,
  story: Story,
  changes: Partial<StoryFields>,
): Promise<Partial<StoryFields>> {
  if (changes.status === undefined && changes.estimate === undefined) return changes;
  const sprint = story.sprintId === null ? undefined : await findSprint(trx, story.sprintId);
  if (sprint?.state !== 'closed' && sprint?.state !== 'cancelled') return changes;
  if (story.status === 'dropped') return { sprintId: null, ...changes };
  throw new UserError(
    `${story.key} belongs to ${escapeMrkdwn(sprint.name)}, which is ${sprint.state}. Add what is left as a story of its own with \`/sprint add\`.`,
  );
}
