import type { Selectable } from 'kysely';
import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
import { isOpen, type OpenRetro, PHASES, type Retro } from '../rules/index.ts';
import { formatSchema } from '../schema.ts';
import { type RetroTables, tables } from './tables.ts';

export async function addRetro(trx: Trx, retro: Retro): Promise<void> {
  await tables(trx)
    .insertInto('retros')
    .values({
      id: retro.id,
      workspace_id: retro.workspaceId,
      team_id: retro.teamId,
      sprint_id: retro.sprintId,
      number: retro.number,
      format: JSON.stringify(retro.format),
      is_anonymous: retro.isAnonymous ? 1 : 0,
      dots: retro.dots,
      opened_at: retro.openedAt.toISOString(),
      leaves_traces: retro.isAnonymous ? 1 : 0,
      ...changingColumns(retro),
    })
    .execute();
}

export async function findRetro(db: Db, id: string): Promise<Retro | undefined> {
  const row = await tables(db).selectFrom('retros').selectAll().where('id', '=', id).executeTakeFirst();
  return row && retroOf(row);
}

/** The one that a team has open. */
export async function openRetroOf(db: Db, teamId: string): Promise<OpenRetro | undefined> {
  const row = await tables(db)
    .selectFrom('retros')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('phase', 'in', PHASES)
    .executeTakeFirst();
  const retro = row && retroOf(row);
  return retro && isOpen(retro) ? retro : undefined;
}

/** All that are open in a workspace, the oldest first. */
export async function openRetrosIn(db: Db, workspaceId: string): Promise<OpenRetro[]> {
  const rows = await tables(db)
    .selectFrom('retros')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('phase', 'in', PHASES)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map(retroOf).filter(isOpen);
}

/** All that a team has had, the last first. */
export async function retrosOf(db: Db, teamId: string, count: number): Promise<Retro[]> {
  const rows = await tables(db)
    .selectFrom('retros')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('number', 'desc')
    .limit(count)
    .execute();
  return rows.map(retroOf);
}

export async function retrosOfSprint(db: Db, sprintId: string): Promise<Retro[]> {
  const rows = await tables(db)
    .selectFrom('retros')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .orderBy('number')
    .execute();
  return rows.map(retroOf);
}

export async function retrosDue(db: Db, now: Date): Promise<Retro[]> {
  return (await rowsDue(tables(db), 'retros', 'next_due_at', now)).map(retroOf);
}

export function nextRetroDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'retros', 'next_due_at', after);
}

export async function saveRetro(trx: Trx, retro: Retro): Promise<void> {
  await tables(trx).updateTable('retros').set(changingColumns(retro)).where('id', '=', retro.id).execute();
}

/** Those of which the write-ahead log may still say what came when. */
export async function retrosWithTraces(db: Db): Promise<string[]> {
  const rows = await tables(db).selectFrom('retros').select('id').where('leaves_traces', '=', 1).execute();
  return rows.map(({ id }) => id);
}

export async function markTraces(trx: Trx, retroIds: string[], leavesTraces: boolean): Promise<void> {
  if (retroIds.length === 0) return;
  await tables(trx)
    .updateTable('retros')
    .set({ leaves_traces: leavesTraces ? 1 : 0 })
    .where('id', 'in', retroIds)
    .execute();
}

function changingColumns(retro: Retro) {
  return {
    phase: retro.phase,
    facilitator_id: retro.facilitatorId,
    channel_id: retro.channelId,
    collect_ends_at: retro.endsAt.collect.toISOString(),
    vote_ends_at: retro.endsAt.vote.toISOString(),
    act_ends_at: retro.endsAt.act.toISOString(),
    remind_at: retro.remindAt?.toISOString() ?? null,
    next_due_at: retro.nextDueAt?.toISOString() ?? null,
    closed_at: retro.closedAt?.toISOString() ?? null,
    ended_because: retro.endedBecause,
    voters: retro.voters,
    went_on_at: retro.wentOn?.at.toISOString() ?? null,
    went_on_by: retro.wentOn?.by ?? null,
  };
}

function retroOf(row: Selectable<RetroTables['retros']>): Retro {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    teamId: row.team_id,
    sprintId: row.sprint_id,
    number: row.number,
    format: formatSchema.parse(JSON.parse(row.format)),
    phase: row.phase,
    isAnonymous: row.is_anonymous === 1,
    facilitatorId: row.facilitator_id,
    dots: row.dots,
    channelId: row.channel_id,
    openedAt: new Date(row.opened_at),
    endsAt: {
      collect: new Date(row.collect_ends_at),
      vote: new Date(row.vote_ends_at),
      act: new Date(row.act_ends_at),
    },
    remindAt: instantOrNull(row.remind_at),
    nextDueAt: instantOrNull(row.next_due_at),
    closedAt: instantOrNull(row.closed_at),
    endedBecause: row.ended_because,
    voters: row.voters,
    wentOn: row.went_on_at === null ? null : { at: new Date(row.went_on_at), by: row.went_on_by },
  };
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
