import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import type { Sprint, Story } from '../rules/index.ts';
import { placeStories, sprintsById, storiesById } from '../store/index.ts';
import { requireOpen } from './change-sprint.ts';
import { type By, type Logged, logStories, refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

interface Chosen {
  sprintId: string;
  /** Ids of the stories to put in. */
  add?: readonly string[];
  /** Ids of those to put back into the backlog. */
  remove?: readonly string[];
}

/** What stands in the sprint otherwise than before, and what is to be said of it. */
interface ChosenAnswer {
  added: Story[];
  removed: Story[];
  notices: string[];
}

/**
 * Puts stories into a sprint, and others back into the backlog. One that stands in another open sprint moves here, and
 * that is said.
 *
 * @throws UserError for a sprint that is over, a story that is done elsewhere, dropped, or another team's; for those who
 * are not in the team
 */
export function chooseStories(core: Core, deed: Entered & Chosen): Promise<ChosenAnswer> {
  return once(
    core,
    deed,
    async (trx) => {
      const { teamId } = await requireSprint(trx, deed.sprintId);
      await requireTeammate(trx, await teamOf(trx, teamId), deed.userId);
      return chooseStoriesIn(trx, core, { ...deed, by: deed.userId });
    },
    async () => ({ added: [], removed: [], notices: [] }),
  );
}

/** The same in the caller's transaction, for whoever may. */
async function chooseStoriesIn(
  trx: Trx,
  core: Core,
  { sprintId, add = [], remove = [], ...by }: By & Chosen,
): Promise<ChosenAnswer> {
  const sprint = await requireSprint(trx, sprintId);
  requireOpen(sprint);
  const stories = await storiesById(trx, [...add, ...remove]);
  const named = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => stories.get(id) ?? []);
  const coming = named(add).filter((story) => story.sprintId !== sprintId);
  const going = named(remove).filter((story) => story.sprintId === sprintId && !add.includes(story.id));
  const notices = await checkComing(trx, sprint, coming);
  const added = await placeIn(trx, core, coming, sprintId, by);
  const removed = await placeIn(trx, core, going, null, by);
  return { added, removed, notices };
}

/** Puts stories that have been looked at into a sprint, or into none; as they are then. */
export async function placeIn(
  trx: Trx,
  core: Core,
  stories: readonly Story[],
  sprintId: string | null,
  by: By,
): Promise<Story[]> {
  const [first] = stories;
  if (!first) return [];
  await placeStories(
    trx,
    stories.map((story) => story.id),
    { sprintId },
  );
  const placed = stories.map((story) => ({
    story: { ...story, sprintId },
    changes: [{ field: 'sprintId', was: story.sprintId, became: sprintId } satisfies Logged],
  }));
  await logStories(trx, core, by, placed);
  await refreshHomes(
    trx,
    core,
    first.workspaceId,
    stories.flatMap((story) => story.assignees),
  );
  return placed.map(({ story }) => story);
}

async function checkComing(trx: Trx, sprint: Sprint, coming: readonly Story[]): Promise<string[]> {
  for (const { key, status, teamId } of coming) {
    if (teamId !== sprint.teamId) throw new UserError(`${key} belongs to another team. Nothing was changed.`);
    if (status !== 'dropped') continue;
    throw new UserError(`${key} was dropped. \`/sprint move ${key} backlog\` takes it up again.`);
  }
  const elsewhere = coming.flatMap((story) => (story.sprintId === null ? [] : story.sprintId));
  const sprints = await sprintsById(trx, elsewhere);
  for (const { key, status, sprintId } of coming) {
    const other = sprints.get(sprintId ?? '');
    if (other && status === 'done') {
      throw new UserError(`${key} is done in ${escapeMrkdwn(other.name)}. Nothing was changed.`);
    }
  }
  return [...sprints.values()].map((other) => {
    const keys = coming.filter((story) => story.sprintId === other.id).map((story) => story.key);
    return `${listOf(keys)} stood in ${other.name} and ${keys.length === 1 ? 'is' : 'are'} taken out of it.`;
  });
}
