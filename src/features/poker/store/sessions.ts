import type { Selectable } from 'kysely';
import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
import type { Session } from '../rules/index.ts';
import { scaleSchema } from '../schema.ts';
import { type PokerTables, tables } from './tables.ts';

export async function addSession(trx: Trx, session: Session): Promise<void> {
  await tables(trx)
    .insertInto('poker_sessions')
    .values({
      id: session.id,
      workspace_id: session.workspaceId,
      team_id: session.teamId,
      channel_id: session.channelId,
      mode: session.mode,
      facilitator_id: session.facilitatorId,
      unit: session.unit,
      scale: JSON.stringify(session.scale),
      open_minutes: session.openMinutes,
      started_at: session.startedAt.toISOString(),
      ended_at: null,
      next_due_at: session.nextDueAt?.toISOString() ?? null,
    })
    .execute();
}

export async function findSession(db: Db, id: string): Promise<Session | undefined> {
  const row = await tables(db)
    .selectFrom('poker_sessions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && sessionOf(row);
}

/** Those that go on, of one team or of the workspace; the oldest first. */
export async function runningSessions(
  db: Db,
  whose: { teamId: string } | { workspaceId: string } | null,
): Promise<Session[]> {
  let query = tables(db).selectFrom('poker_sessions').selectAll().where('ended_at', 'is', null);
  if (whose && 'teamId' in whose) query = query.where('team_id', '=', whose.teamId);
  if (whose && 'workspaceId' in whose) query = query.where('workspace_id', '=', whose.workspaceId);
  return (await query.orderBy('started_at').orderBy('id').execute()).map(sessionOf);
}

export async function sessionsDue(db: Db, now: Date): Promise<Session[]> {
  return (await rowsDue(tables(db), 'poker_sessions', 'next_due_at', now)).map(sessionOf);
}

export function nextSessionDueAt(db: Db, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'poker_sessions', 'next_due_at', after);
}

/** Those that go on and wait for this person or count their vote. */
export async function sessionsOfVoter(db: Db, workspaceId: string, userId: string): Promise<Session[]> {
  const rows = await tables(db)
    .selectFrom('poker_sessions')
    .innerJoin('poker_voters', 'poker_voters.session_id', 'poker_sessions.id')
    .selectAll('poker_sessions')
    .where('poker_voters.user_id', '=', userId)
    .where('poker_voters.is_observer', '=', 0)
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .orderBy('started_at')
    .execute();
  return rows.map(sessionOf);
}

export async function saveDue(
  trx: Trx,
  sessionId: string,
  { nextDueAt, endedAt }: Pick<Session, 'nextDueAt' | 'endedAt'>,
): Promise<void> {
  await tables(trx)
    .updateTable('poker_sessions')
    .set({ next_due_at: nextDueAt?.toISOString() ?? null, ended_at: endedAt?.toISOString() ?? null })
    .where('id', '=', sessionId)
    .execute();
}

function sessionOf(row: Selectable<PokerTables['poker_sessions']>): Session {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    teamId: row.team_id,
    channelId: row.channel_id,
    mode: row.mode,
    facilitatorId: row.facilitator_id,
    unit: row.unit,
    scale: scaleSchema.parse(JSON.parse(row.scale)),
    openMinutes: row.open_minutes,
    startedAt: new Date(row.started_at),
    endedAt: instantOrNull(row.ended_at),
    nextDueAt: instantOrNull(row.next_due_at),
  };
}

function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
