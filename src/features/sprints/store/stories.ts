import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { SprintState, Status, Story } from '../rules/index.ts';
import { columns, parseColumn } from './json.ts';
import { chunksOf, type SprintTables, tables } from './tables.ts';

type StoryRow = Selectable<SprintTables['stories']>;

export async function insertStories(trx: Trx, stories: readonly Story[]): Promise<void> {
  for (const some of chunksOf(stories, 40)) {
    const rows = some.map((story) => ({
      ...{ id: story.id, workspace_id: story.workspaceId, team_id: story.teamId },
      ...{ created_by: story.createdBy, created_at: story.createdAt.toISOString() },
      ...changing(story),
    }));
    await tables(trx).insertInto('stories').values(rows).execute();
  }
  await insertAssignees(trx, stories);
}

/** Keeps these stories as they are now. */
export async function saveStories(trx: Trx, stories: readonly Story[]): Promise<void> {
  for (const story of stories) {
    await tables(trx).updateTable('stories').set(changing(story)).where('id', '=', story.id).execute();
  }
}

/** Puts all of these stories into a sprint, or into none; into a column too, where one is given. */
export async function placeStories(
  trx: Trx,
  storyIds: readonly string[],
  { sprintId, status }: { sprintId: string | null; status?: { is: Status; since: Date } },
): Promise<void> {
  const column = status && { status: status.is, status_since_at: status.since.toISOString() };
  for (const some of chunksOf(storyIds)) {
    await tables(trx)
      .updateTable('stories')
      .set({ sprint_id: sprintId, ...column })
      .where('id', 'in', some)
      .execute();
  }
}

export async function saveAssignees(trx: Trx, stories: readonly Story[]): Promise<void> {
  for (const some of chunksOf(stories)) {
    const ids = some.map((story) => story.id);
    await tables(trx).deleteFrom('story_assignees').where('story_id', 'in', ids).execute();
  }
  await insertAssignees(trx, stories);
}

async function insertAssignees(trx: Trx, stories: readonly Story[]): Promise<void> {
  const rows = stories.flatMap(({ id, assignees }) =>
    assignees.map((userId, position) => ({ story_id: id, user_id: userId, position })),
  );
  for (const some of chunksOf(rows)) await tables(trx).insertInto('story_assignees').values(some).execute();
}

export async function storiesById(db: Db, ids: Iterable<string>): Promise<Map<string, Story>> {
  const found: StoryRow[] = [];
  for (const some of chunksOf([...new Set(ids)])) {
    found.push(...(await tables(db).selectFrom('stories').selectAll().where('id', 'in', some).execute()));
  }
  return new Map((await storiesOfRows(db, found)).map((story) => [story.id, story]));
}

export async function storyByKey(db: Db, teamId: string, key: string): Promise<Story | undefined> {
  const rows = await tables(db)
    .selectFrom('stories')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('key', '=', key)
    .execute();
  return (await storiesOfRows(db, rows))[0];
}

/** The ids of the team's stories of these keys, by key. */
export async function storyIdsByKey(
  db: Db,
  teamId: string,
  keys: Iterable<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const some of chunksOf([...new Set(keys)])) {
    const rows = await tables(db)
      .selectFrom('stories')
      .select(['id', 'key'])
      .where('team_id', '=', teamId)
      .where('key', 'in', some)
      .execute();
    for (const { id, key } of rows) found.set(key, id);
  }
  return found;
}

/** The stories that one was split into, those dropped among them. */
export async function partsOf(db: Db, parentId: string): Promise<Story[]> {
  const rows = await tables(db).selectFrom('stories').selectAll().where('parent_id', '=', parentId).execute();
  return storiesOfRows(db, rows);
}

/** All keys that a team has ever given, and whose they are. */
export async function keysOf(db: Db, teamId: string): Promise<Array<{ id: string; key: string }>> {
  return tables(db).selectFrom('stories').select(['id', 'key']).where('team_id', '=', teamId).execute();
}

/** The stories of a sprint, without those dropped. */
export async function storiesInSprint(db: Db, sprintId: string): Promise<Story[]> {
  const rows = await tables(db)
    .selectFrom('stories')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .where('status', '<>', 'dropped')
    .execute();
  return storiesOfRows(db, rows);
}

/** The stories of a team in no sprint that are still to be done. */
export async function storiesInBacklog(db: Db, teamId: string): Promise<Story[]> {
  const rows = await tables(db)
    .selectFrom('stories')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('sprint_id', 'is', null)
    .where('status', 'not in', ['done', 'dropped'])
    .execute();
  return storiesOfRows(db, rows);
}

/** The stories of a team that are neither done nor dropped, in the backlog or in a sprint that is not over. */
export async function storiesToDo(db: Db, teamId: string): Promise<Story[]> {
  const rows = await tables(db)
    .selectFrom('sprints')
    .innerJoin('stories', 'stories.sprint_id', 'sprints.id')
    .selectAll('stories')
    .where('sprints.team_id', '=', teamId)
    .where('sprints.state', 'in', ['draft', 'published', 'running'])
    .where('stories.status', 'not in', ['done', 'dropped'])
    .execute();
  return [...(await storiesInBacklog(db, teamId)), ...(await storiesOfRows(db, rows))];
}

/** What somebody is assigned to in sprints of these states, and has not done; of one team or of all. */
export async function storiesOfPerson(
  db: Db,
  whose: { workspaceId: string; userId: string; teamId: string | null },
  states: readonly SprintState[],
): Promise<Story[]> {
  const rows = await tables(db)
    .selectFrom('story_assignees')
    .innerJoin('stories', 'stories.id', 'story_assignees.story_id')
    .innerJoin('sprints', 'sprints.id', 'stories.sprint_id')
    .selectAll('stories')
    .where('story_assignees.user_id', '=', whose.userId)
    .where('stories.workspace_id', '=', whose.workspaceId)
    .where('stories.status', 'not in', ['done', 'dropped'])
    .where('sprints.state', 'in', [...states])
    .$if(whose.teamId !== null, (query) => query.where('stories.team_id', '=', whose.teamId ?? ''))
    .execute();
  return storiesOfRows(db, rows);
}

async function storiesOfRows(db: Db, rows: StoryRow[]): Promise<Story[]> {
  const assignees = await assigneesOf(db, rows);
  return rows.map((row) => storyOf(row, assignees.get(row.id) ?? []));
}

async function assigneesOf(db: Db, rows: StoryRow[]): Promise<Map<string, string[]>> {
  const assignees = new Map<string, string[]>();
  for (const some of chunksOf(rows, 500)) {
    const found = await tables(db)
      .selectFrom('story_assignees')
      .select(['story_id', 'user_id'])
      .where(
        'story_id',
        'in',
        some.map((row) => row.id),
      )
      .orderBy('position')
      .execute();
    for (const { story_id, user_id } of found) {
      assignees.set(story_id, [...(assignees.get(story_id) ?? []), user_id]);
    }
  }
  return assignees;
}

function storyOf(row: StoryRow, assignees: string[]): Story {
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, teamId: row.team_id },
    ...{ key: row.key, title: row.title, notes: row.notes, epic: row.epic },
    ...{ estimate: row.estimate, priority: row.priority, type: row.type, status: row.status },
    ...{ sprintId: row.sprint_id, parentId: row.parent_id, isGoal: row.is_goal === 1, assignees },
    acceptanceCriteria: parseColumn(columns.texts, row.acceptance_criteria),
    ownedPaths: parseColumn(columns.texts, row.owned_paths),
    rice: row.rice === null ? null : parseColumn(columns.rice, row.rice),
    statusSince: new Date(row.status_since_at),
    ...{ createdBy: row.created_by, createdAt: new Date(row.created_at) },
  };
}

function changing(story: Story) {
  return {
    ...{ key: story.key, title: story.title, notes: story.notes, epic: story.epic },
    ...{ estimate: story.estimate, priority: story.priority, type: story.type, status: story.status },
    ...{ sprint_id: story.sprintId, parent_id: story.parentId, is_goal: story.isGoal ? 1 : 0 },
    acceptance_criteria: JSON.stringify(story.acceptanceCriteria),
    owned_paths: JSON.stringify(story.ownedPaths),
    rice: story.rice && JSON.stringify(story.rice),
    status_since_at: story.statusSince.toISOString(),
  };
}
