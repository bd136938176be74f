import type { Db, Trx } from '../../../database/index.ts';
import type { Task } from '../rules/index.ts';
import { chunksOf, tables } from './tables.ts';

/** Puts these tasks in the place of those that the story has. */
export async function replaceTasks(trx: Trx, storyId: string, tasks: readonly Task[]): Promise<void> {
  await tables(trx).deleteFrom('story_tasks').where('story_id', '=', storyId).execute();
  const rows = tasks.map((task, position) => ({
    ...{ id: task.id, story_id: storyId, position, title: task.title, hours: task.hours },
    is_done: task.isDone ? 1 : 0,
  }));
  for (const some of chunksOf(rows)) await tables(trx).insertInto('story_tasks').values(some).execute();
}

/** The tasks of these stories, each story's in order. */
export async function tasksOf(db: Db, storyIds: Iterable<string>): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const some of chunksOf([...new Set(storyIds)])) {
    const rows = await tables(db)
      .selectFrom('story_tasks')
      .selectAll()
      .where('story_id', 'in', some)
      .orderBy('story_id')
      .orderBy('position')
      .execute();
    tasks.push(
      ...rows.map((row) => ({
        ...{ id: row.id, storyId: row.story_id, title: row.title, hours: row.hours },
        isDone: row.is_done === 1,
      })),
    );
  }
  return tasks;
}
