import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { SprintEvent } from '../rules/index.ts';
import { columns, parseColumn } from './json.ts';
import { chunksOf, type SprintTables, tables } from './tables.ts';

type EventRow = Selectable<SprintTables['sprint_events']>;

export async function insertEvents(trx: Trx, events: readonly SprintEvent[]): Promise<void> {
  for (const some of chunksOf(events, 50)) {
    const rows = some.map((event) => ({
      ...{ id: event.id, workspace_id: event.workspaceId, team_id: event.teamId, position: event.position },
      ...{ subject: event.subject, subject_id: event.subjectId, field: event.field },
      ...{ was: JSON.stringify(event.was), became: JSON.stringify(event.became), cause: event.cause },
      ...{ sprint_id: event.sprintId, left_sprint_id: event.leftSprintId },
      ...{ by_user_id: event.byUserId, at: event.at.toISOString() },
    }));
    await tables(trx).insertInto('sprint_events').values(rows).execute();
  }
}

/** The position of the last event in a workspace; 0 before the first. */
export async function latestPosition(db: Db, workspaceId: string): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('sprint_events')
    .select((row) => row.fn.max('position').as('last'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return last === null ? 0 : Number(last);
}

/** What happened to a sprint or a story after a position, in order. */
export async function eventsOf(db: Db, subjectId: string, after = 0): Promise<SprintEvent[]> {
  const rows = await tables(db)
    .selectFrom('sprint_events')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .where('position', '>', after)
    .orderBy('position')
    .execute();
  return rows.map(eventOf);
}

/** What happened to a sprint, to what stood in it and to what left it after a position, in order. */
export async function eventsInSprint(db: Db, sprintId: string, after: number): Promise<SprintEvent[]> {
  const rows = await tables(db)
    .selectFrom('sprint_events')
    .selectAll()
    .where((where) => touching(where, sprintId))
    .where('position', '>', after)
    .orderBy('position')
    .execute();
  return rows.map(eventOf);
}

/**
 * What happened to all stories that have ever stood in a sprint, from their beginning, in order; of these fields only,
 * where some are named.
 */
export async function eventsOfStoriesIn(
  db: Db,
  sprintId: string,
  fields: readonly SprintEvent['field'][] = [],
): Promise<SprintEvent[]> {
  const rows = await tables(db)
    .selectFrom('sprint_events')
    .selectAll()
    .where('subject_id', 'in', (inner) =>
      inner
        .selectFrom('sprint_events')
        .select('subject_id')
        .where('subject', '=', 'story')
        .where((where) => touching(where, sprintId)),
    )
    .$if(fields.length > 0, (query) => query.where('field', 'in', [...fields]))
    .orderBy('position')
    .execute();
  return rows.map(eventOf);
}

/** What happened in a workspace after a position, in order, at most `count`. */
export async function eventsAfter(
  db: Db,
  workspaceId: string,
  position: number,
  count: number,
): Promise<SprintEvent[]> {
  const rows = await tables(db)
    .selectFrom('sprint_events')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(count)
    .execute();
  return rows.map(eventOf);
}

function touching(
  where: ExpressionBuilder<SprintTables, 'sprint_events'>,
  sprintId: string,
): Expression<SqlBool> {
  return where.or([where('sprint_id', '=', sprintId), where('left_sprint_id', '=', sprintId)]);
}

function eventOf(row: EventRow): SprintEvent {
  return {
    ...{ id: row.id, position: row.position, workspaceId: row.workspace_id, teamId: row.team_id },
    ...{ subject: row.subject, subjectId: row.subject_id, field: row.field },
    was: parseColumn(columns.value, row.was),
    became: parseColumn(columns.value, row.became),
    ...{ cause: row.cause, sprintId: row.sprint_id, leftSprintId: row.left_sprint_id },
    ...{ byUserId: row.by_user_id, at: new Date(row.at) },
  };
}
