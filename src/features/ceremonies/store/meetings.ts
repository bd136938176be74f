import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Kept } from '../rules/index.ts';
import { textsColumn } from '../schema.ts';
import { type CeremonyTables, tables } from './tables.ts';

/** What happened to the meetings of these sprints. */
export async function keptOf(db: Db, sprintIds: readonly string[]): Promise<Kept[]> {
  if (sprintIds.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('ceremony_meetings')
    .selectAll()
    .where('sprint_id', 'in', [...sprintIds])
    .execute();
  return rows.map(keptFrom);
}

/** What was announced of a team for a time after `now`. */
export async function announcedAfter(db: Db, teamId: string, now: Date): Promise<Kept[]> {
  const rows = await tables(db)
    .selectFrom('ceremony_meetings')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('announced_for_at', '>', now.toISOString())
    .execute();
  return rows.map(keptFrom);
}

export async function saveKept(trx: Trx, kept: Kept): Promise<void> {
  const changing = {
    moved_on: kept.movedTo?.date ?? null,
    moved_to_local: kept.movedTo?.startsAt ?? null,
    is_cancelled: kept.isCancelled ? 1 : 0,
    changed_by: kept.changedBy,
    facilitator_id: kept.facilitatorId,
    declined: JSON.stringify(kept.declined),
    announced_for_at: kept.announcedFor?.toISOString() ?? null,
    announcements: kept.announcements,
    told_in: JSON.stringify(kept.toldIn),
  };
  await tables(trx)
    .insertInto('ceremony_meetings')
    .values({
      ...{ sprint_id: kept.sprintId, kind: kept.kind, slot: kept.slot },
      ...{ workspace_id: kept.workspaceId, team_id: kept.teamId },
      ...changing,
    })
    .onConflict((conflict) => conflict.columns(['sprint_id', 'kind', 'slot']).doUpdateSet(changing))
    .execute();
}

/** When each person facilitated a meeting of the team last, as UTC text; those who never did are not in it. */
export async function lastFacilitated(db: Db, teamId: string): Promise<Map<string, string>> {
  const rows = await tables(db)
    .selectFrom('ceremony_meetings')
    .select(({ fn }) => ['facilitator_id', fn.max('announced_for_at').as('last')])
    .where('team_id', '=', teamId)
    .where('facilitator_id', 'is not', null)
    .where('is_cancelled', '=', 0)
    .groupBy('facilitator_id')
    .execute();
  return new Map(
    rows.flatMap(({ facilitator_id: id, last }) =>
      id === null || last === null ? [] : [[id, last] as const],
    ),
  );
}

function keptFrom(row: Selectable<CeremonyTables['ceremony_meetings']>): Kept {
  const { moved_on: date, moved_to_local: startsAt } = row;
  return {
    ...{ sprintId: row.sprint_id, kind: row.kind, slot: row.slot },
    ...{ workspaceId: row.workspace_id, teamId: row.team_id },
    movedTo: date === null || startsAt === null ? null : { date, startsAt },
    ...{ isCancelled: row.is_cancelled === 1, changedBy: row.changed_by, facilitatorId: row.facilitator_id },
    declined: textsColumn.parse(JSON.parse(row.declined)),
    announcedFor: row.announced_for_at === null ? null : new Date(row.announced_for_at),
    announcements: row.announcements,
    toldIn: textsColumn.parse(JSON.parse(row.told_in)),
  };
}
