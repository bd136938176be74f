import type { Core } from '../../slice.ts';
import type { Story } from '../rules/index.ts';
import { tasksOf } from '../store/index.ts';
import { type Entered, once } from './once.ts';
import { requireTeammate } from './permission.ts';
import { keepTasks } from './tasks.ts';
import { teamOf } from './which-sprint.ts';
import { requireStoryById } from './which-story.ts';

/** One task, by the beginning of its id. */
export interface Tick {
  begins: string;
  isDone: boolean;
}

/**
 * Ticks or unticks tasks of a story; the others stay as they are, whoever changed them since the card was shown.
 *
 * @throws UserError for those who are not in the team
 */
export function tickTasks(
  core: Core,
  deed: Entered & { storyId: string; ticks: readonly Tick[] },
): Promise<Story> {
  const { storyId, userId, ticks } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const story = await requireStoryById(trx, storyId);
      await requireTeammate(trx, await teamOf(trx, story.teamId), userId);
      const tasks = (await tasksOf(trx, [storyId])).map((task) => {
        const tick = ticks.find(({ begins }) => task.id.startsWith(begins));
        return tick ? { ...task, isDone: tick.isDone } : task;
      });
      await keepTasks(trx, core, story, tasks, { by: userId });
      return story;
    },
    (trx) => requireStoryById(trx, storyId),
  );
}
