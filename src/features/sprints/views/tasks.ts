import type { Checkboxes } from '@slack/types';
import { actions, option, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Story, Task } from '../rules/index.ts';

/** As many as Slack's checkboxes hold. */
const A_GROUP = 10;
const MOST_GROUPS = 5;

/** A story's tasks, to be ticked one by one. */
export function taskBlocks({ id }: Pick<Story, 'id'>, tasks: readonly Task[]): Block[] {
  if (tasks.length === 0) return [];
  const done = tasks.filter(({ isDone }) => isDone).length;
  const groups = Array.from({ length: Math.ceil(tasks.length / A_GROUP) }, (_, at) =>
    tasks.slice(at * A_GROUP, (at + 1) * A_GROUP),
  );
  const head = section(`*Tasks: ${done} of ${tasks.length} done*`);
  return [head, ...groups.slice(0, MOST_GROUPS).map((group) => actions(groupOf(id, group)))];
}

function groupOf(storyId: string, tasks: readonly Task[]): Checkboxes {
  const options = tasks.map((task) => option({ text: taskWords(task), value: task.id }));
  const ticked = options.filter((_, at) => tasks[at]?.isDone);
  return {
    type: 'checkboxes',
    action_id: `${ids.task.tick}.${storyId}.${shownAs(tasks)}`,
    options,
    ...(ticked.length > 0 && { initial_options: ticked }),
  };
}

function taskWords({ title, hours }: Task): string {
  return hours === null ? title : `${title} · ${hours} h`;
}

/**
 * Which tasks are shown, and which of them as done: what is ticked afterwards tells only what is done then, and a
 * colleague's tick in between is not to be taken back.
 */
function shownAs(tasks: readonly Task[]): string {
  return tasks.map(({ id, isDone }) => `${id.slice(0, SHORT_ID)}${isDone ? '+' : '-'}`).join('');
}

const SHORT_ID = 8;

/** What a press in such a group of checkboxes changed, by the beginnings of the tasks' ids. */
export function readTicks(actionId: string, chosen: readonly string[]): { storyId: string; ticks: Tick[] } {
  const [storyId = '', shown = ''] = actionId.slice(`${ids.task.tick}.`.length).split('.');
  const tasks = shown.match(/[^+-]{8}[+-]/g) ?? [];
  const ticks = tasks.flatMap((task) => {
    const begins = task.slice(0, SHORT_ID);
    const isDone = chosen.some((id) => id.startsWith(begins));
    return isDone === task.endsWith('+') ? [] : [{ begins, isDone }];
  });
  return { storyId, ticks };
}

export interface Tick {
  /** The first characters of the task's id. */
  begins: string;
  isDone: boolean;
}
