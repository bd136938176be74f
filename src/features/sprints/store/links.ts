import type { Db, Trx } from '../../../database/index.ts';
import type { Needs } from '../rules/index.ts';
import { chunksOf, tables } from './tables.ts';

/** `storyId` can be done only when `needsStoryId` is. */
export interface Dependency {
  storyId: string;
  needsStoryId: string;
}

export async function insertDependencies(trx: Trx, dependencies: readonly Dependency[]): Promise<void> {
  for (const some of chunksOf(dependencies)) {
    await tables(trx)
      .insertInto('story_dependencies')
      .values(some.map((one) => ({ story_id: one.storyId, needs_story_id: one.needsStoryId })))
      .execute();
  }
}

export async function removeDependencies(trx: Trx, dependencies: readonly Dependency[]): Promise<void> {
  for (const { storyId, needsStoryId } of dependencies) {
    await tables(trx)
      .deleteFrom('story_dependencies')
      .where('story_id', '=', storyId)
      .where('needs_story_id', '=', needsStoryId)
      .execute();
  }
}

/** What these stories need. */
export async function dependenciesOf(db: Db, storyIds: Iterable<string>): Promise<Dependency[]> {
  return dependencies(db, 'story_id', storyIds);
}

/** What needs these stories. */
export async function dependentsOn(db: Db, storyIds: Iterable<string>): Promise<Dependency[]> {
  return dependencies(db, 'needs_story_id', storyIds);
}

async function dependencies(
  db: Db,
  column: 'story_id' | 'needs_story_id',
  storyIds: Iterable<string>,
): Promise<Dependency[]> {
  const found: Dependency[] = [];
  for (const some of chunksOf([...new Set(storyIds)])) {
    const rows = await tables(db)
      .selectFrom('story_dependencies')
      .selectAll()
      .where(column, 'in', some)
      .orderBy('story_id')
      .orderBy('needs_story_id')
      .execute();
    found.push(...rows.map((row) => ({ storyId: row.story_id, needsStoryId: row.needs_story_id })));
  }
  return found;
}

/** What all stories of a team need. */
export async function needsInTeam(db: Db, teamId: string): Promise<Needs> {
  const rows = await tables(db)
    .selectFrom('story_dependencies')
    .innerJoin('stories', 'stories.id', 'story_dependencies.story_id')
    .select(['story_dependencies.story_id as id', 'story_dependencies.needs_story_id as needed'])
    .where('stories.team_id', '=', teamId)
    .execute();
  return grouped(rows);
}

export async function insertPrerequisite(trx: Trx, sprintId: string, needsSprintId: string): Promise<void> {
  await tables(trx)
    .insertInto('sprint_prerequisites')
    .values({ sprint_id: sprintId, needs_sprint_id: needsSprintId })
    .execute();
}

export async function removePrerequisite(trx: Trx, sprintId: string, needsSprintId: string): Promise<void> {
  await tables(trx)
    .deleteFrom('sprint_prerequisites')
    .where('sprint_id', '=', sprintId)
    .where('needs_sprint_id', '=', needsSprintId)
    .execute();
}

/** The ids of the sprints that must be closed before this one starts. */
export async function prerequisiteIds(db: Db, sprintId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('sprint_prerequisites')
    .innerJoin('sprints', 'sprints.id', 'sprint_prerequisites.needs_sprint_id')
    .select('sprints.id')
    .where('sprint_prerequisites.sprint_id', '=', sprintId)
    .orderBy('sprints.team_id')
    .orderBy('sprints.number')
    .execute();
  return rows.map((row) => row.id);
}

/** The ids of the sprints that wait for this one to be closed. */
export async function sprintsNeeding(db: Db, sprintId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('sprint_prerequisites')
    .select('sprint_id')
    .where('needs_sprint_id', '=', sprintId)
    .execute();
  return rows.map(({ sprint_id }) => sprint_id);
}

/** What all sprints of a workspace need: a prerequisite may be another team's. */
export async function needsInWorkspace(db: Db, workspaceId: string): Promise<Needs> {
  const rows = await tables(db)
    .selectFrom('sprint_prerequisites')
    .innerJoin('sprints', 'sprints.id', 'sprint_prerequisites.sprint_id')
    .select(['sprint_prerequisites.sprint_id as id', 'sprint_prerequisites.needs_sprint_id as needed'])
    .where('sprints.workspace_id', '=', workspaceId)
    .execute();
  return grouped(rows);
}

function grouped(rows: ReadonlyArray<{ id: string; needed: string }>): Needs {
  const needs = new Map<string, string[]>();
  for (const { id, needed } of rows) needs.set(id, [...(needs.get(id) ?? []), needed]);
  return needs;
}
