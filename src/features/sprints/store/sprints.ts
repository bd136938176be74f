import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Sprint, SprintState } from '../rules/index.ts';
import { columns, parseColumn } from './json.ts';
import { chunksOf, type SprintTables, tables } from './tables.ts';

export async function insertSprint(trx: Trx, sprint: Sprint): Promise<void> {
  await tables(trx)
    .insertInto('sprints')
    .values({
      ...{ id: sprint.id, workspace_id: sprint.workspaceId, team_id: sprint.teamId, number: sprint.number },
      ...{ created_by: sprint.createdBy, created_at: sprint.createdAt.toISOString() },
      ...changing(sprint),
    })
    .execute();
}

export async function saveSprint(trx: Trx, sprint: Sprint): Promise<void> {
  await tables(trx).updateTable('sprints').set(changing(sprint)).where('id', '=', sprint.id).execute();
}

export async function findSprint(db: Db, id: string): Promise<Sprint | undefined> {
  return (await sprintsById(db, [id])).get(id);
}

export async function sprintsById(db: Db, ids: Iterable<string>): Promise<Map<string, Sprint>> {
  const found = new Map<string, Sprint>();
  for (const some of chunksOf([...new Set(ids)])) {
    const rows = await tables(db).selectFrom('sprints').selectAll().where('id', 'in', some).execute();
    for (const row of rows) found.set(row.id, sprintOf(row));
  }
  return found;
}

/** The sprints of a team in these states, by number. */
export async function sprintsOf(db: Db, teamId: string, states: readonly SprintState[]): Promise<Sprint[]> {
  const rows = await tables(db)
    .selectFrom('sprints')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', 'in', [...states])
    .orderBy('number')
    .execute();
  return rows.map(sprintOf);
}

/** The sprints of a team that were closed last, before an instant where one is given; the newest first. */
export async function lastClosed(db: Db, teamId: string, count: number, before?: Date): Promise<Sprint[]> {
  const rows = await tables(db)
    .selectFrom('sprints')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '=', 'closed')
    .$if(before !== undefined, (query) => query.where('closed_at', '<', before?.toISOString() ?? ''))
    .orderBy('closed_at', 'desc')
    .orderBy('number', 'desc')
    .limit(count)
    .execute();
  return rows.map(sprintOf);
}

function sprintOf(row: Selectable<SprintTables['sprints']>): Sprint {
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, teamId: row.team_id, number: row.number },
    ...{ name: row.name, state: row.state, goal: row.goal, focus: row.focus, unit: row.unit },
    ...{ startsOn: row.starts_on, endsOn: row.ends_on, ownerId: row.owner_id },
    pointsPerDay: row.points_per_day,
    allocation: parseColumn(columns.allocation, row.allocation),
    ...{ demoGoal: row.demo_goal, release: row.release, mergeGate: row.merge_gate },
    hasRiskCheck: row.has_risk_check === 1,
    ...{ createdBy: row.created_by, createdAt: new Date(row.created_at) },
    startedAt: row.started_at === null ? null : new Date(row.started_at),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
  };
}

function changing(sprint: Sprint) {
  return {
    ...{ name: sprint.name, state: sprint.state, goal: sprint.goal, focus: sprint.focus, unit: sprint.unit },
    ...{ starts_on: sprint.startsOn, ends_on: sprint.endsOn, owner_id: sprint.ownerId },
    points_per_day: sprint.pointsPerDay,
    allocation: JSON.stringify(sprint.allocation),
    ...{ demo_goal: sprint.demoGoal, release: sprint.release, merge_gate: sprint.mergeGate },
    has_risk_check: sprint.hasRiskCheck ? 1 : 0,
    started_at: sprint.startedAt?.toISOString() ?? null,
    closed_at: sprint.closedAt?.toISOString() ?? null,
  };
}
