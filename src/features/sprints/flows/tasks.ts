import { newId, type Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { isSame, type Story, type Task } from '../rules/index.ts';
import { replaceTasks, tasksOf } from '../store/index.ts';
import { type By, logStories } from './log.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

type TypedTask = Pick<Task, 'title' | 'hours'> & Partial<Pick<Task, 'isDone'>>;

/**
 * Puts these tasks, in this order, in the place of those that a story has. One of the same title stays the same task,
 * and done if it was and nothing else is said.
 *
 * @throws UserError for those who are not in the team
 */
export function setTasks(
  core: Core,
  deed: Entered & { storyId: string; tasks: readonly TypedTask[] },
): Promise<Task[]> {
  const { storyId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), userId);
      return keepTasks(trx, core, story, deed.tasks, { by: userId });
    },
    (trx) => tasksOf(trx, [storyId]),
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function keepTasks(
  trx: Trx,
  core: Core,
  story: Story,
  typed: readonly TypedTask[],
  by: By,
): Promise<Task[]> {
  const were = await tasksOf(trx, [story.id]);
  const left = [...were];
  const tasks = typed.map(({ title, hours, isDone }) => {
    const at = left.findIndex((task) => task.title === title);
    const [same] = at === -1 ? [] : left.splice(at, 1);
    return {
      ...{ id: same?.id ?? newId(), storyId: story.id, title, hours },
      isDone: isDone ?? same?.isDone ?? false,
    };
  });
  if (isSame(were, tasks)) return tasks;
  await replaceTasks(trx, story.id, tasks);
  await logStories(trx, core, by, [{ story, changes: [{ field: 'tasks', was: were, became: tasks }] }]);
  return tasks;
}
