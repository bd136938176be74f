import type { Trx } from '../../../database/index.ts';
import { type Conflicts, isSame, type SprintEvent, type Story, type Task } from '../rules/index.ts';
import { type ReadTask, taskLine } from '../schema/index.ts';
import { dependenciesOf, eventsOf, latestPosition } from '../store/index.ts';

/** A story's form as somebody opened it; `seen` is the position of the last event then. */
interface Opened {
  storyId: string | null;
  seen: number | null;
  userId: string;
}

type MergedTasks = { kind: 'leave' } | { kind: 'write'; tasks: readonly ReadTask[] } | Conflicts;

/** What of the tasks in a form is to be written, where others changed the same tasks since it was opened. */
export async function mergeTasks(
  trx: Trx,
  typed: readonly ReadTask[] | undefined,
  opened: Opened,
): Promise<MergedTasks> {
  if (!typed) return { kind: 'leave' };
  const since = await changesOf('tasks', trx, opened);
  const [first] = since;
  const theirs = since.findLast(({ byUserId }) => byUserId !== opened.userId);
  if (!first || !theirs) return { kind: 'write', tasks: typed };
  const mine = typed.map(taskLine);
  if (isSame(mine, linesIn(first.was))) return { kind: 'leave' };
  if (isSame(mine, linesIn(since.at(-1)?.became))) return { kind: 'leave' };
  const conflict = {
    field: 'tasks' as const,
    mine,
    theirs: linesIn(theirs.became),
    by: theirs.byUserId,
    at: theirs.at,
  };
  return { kind: 'conflicts', conflicts: [conflict], seen: await latestPosition(trx, theirs.workspaceId) };
}

/** What a story needs, with what somebody added and took out in a form, and what others did meanwhile. */
export async function mergeNeeds(
  trx: Trx,
  story: Story,
  typed: readonly string[],
  opened: Opened,
): Promise<string[]> {
  const now = (await dependenciesOf(trx, [story.id])).map(({ needsStoryId }) => needsStoryId);
  const since = await changesOf('dependencies', trx, opened);
  const [added, removed] = [idsIn(since.map(({ became }) => became)), idsIn(since.map(({ was }) => was))];
  const then = [...now.filter((id) => !added.includes(id)), ...removed.filter((id) => !added.includes(id))];
  const takenOut = then.filter((id) => !typed.includes(id));
  return [
    ...new Set([...now.filter((id) => !takenOut.includes(id)), ...typed.filter((id) => !then.includes(id))]),
  ];
}

async function changesOf(
  field: SprintEvent['field'],
  trx: Trx,
  { storyId, seen }: Opened,
): Promise<SprintEvent[]> {
  if (storyId === null || seen === null) return [];
  return (await eventsOf(trx, storyId, seen)).filter((event) => event.field === field);
}

function linesIn(tasks: unknown): string[] {
  return Array.isArray(tasks) ? (tasks as Task[]).map(taskLine) : [];
}

function idsIn(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
