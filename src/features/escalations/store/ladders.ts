import type { Selectable } from 'kysely';
import { type Db, nextDueIn, rowsDue, type Trx } from '../../../database/index.ts';
import type { Ladder, Subject } from '../rules/index.ts';
import { spansSchema, takenSchema, waitingSchema } from '../schema.ts';
import { readPolicy } from './policies.ts';
import { type EscalationTables, tables } from './tables.ts';

export async function addLadder(trx: Trx, ladder: Ladder): Promise<void> {
  const { subject, startedAt } = ladder;
  await tables(trx)
    .insertInto('escalation_ladders')
    .values({
      id: ladder.id,
      workspace_id: subject.workspaceId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      team_id: ladder.teamId,
      started_at: startedAt.toISOString(),
      version: ladder.version,
      ...changing(ladder),
    })
    .execute();
}

/** Keeps a ladder that was read at `ladder.version`; throws if somebody else changed it in between. */
export async function keepLadder(trx: Trx, ladder: Ladder): Promise<void> {
  const kept = await tables(trx)
    .updateTable('escalation_ladders')
    .set({ ...changing(ladder), version: ladder.version + 1 })
    .where('id', '=', ladder.id)
    .where('version', '=', ladder.version)
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw new Error(`The ladder ${ladder.id} was changed by somebody else`);
}

export async function findLadder(db: Db, subject: Subject): Promise<Ladder | undefined> {
  const row = await tables(db)
    .selectFrom('escalation_ladders')
    .selectAll()
    .where('workspace_id', '=', subject.workspaceId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst();
  return row && ladderOf(row);
}

/** The ladders of a team, for a kind of thing, that have not ended, in the order in which they started. */
export async function openLadders(db: Db, teamId: string, kind: string): Promise<Ladder[]> {
  const rows = await tables(db)
    .selectFrom('escalation_ladders')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('subject_kind', '=', kind)
    .where('ended_at', 'is', null)
    .orderBy('started_at')
    .execute();
  return rows.map(ladderOf);
}

/** What climbs the open ladders of a kind in a workspace. */
export async function openSubjects(db: Db, workspaceId: string, kind: string): Promise<Subject[]> {
  const rows = await tables(db)
    .selectFrom('escalation_ladders')
    .select('subject_id')
    .where('workspace_id', '=', workspaceId)
    .where('subject_kind', '=', kind)
    .where('ended_at', 'is', null)
    .orderBy('subject_id')
    .execute();
  return rows.map(({ subject_id: id }) => ({ workspaceId, kind, id }));
}

/** Has all open ladders of a team looked at again at this instant. Answers what climbs them. */
export async function lookAtAll(trx: Trx, teamId: string, at: Date): Promise<Subject[]> {
  const rows = await tables(trx)
    .updateTable('escalation_ladders')
    .set((update) => ({ next_due_at: at.toISOString(), version: update('version', '+', 1) }))
    .where('team_id', '=', teamId)
    .where('ended_at', 'is', null)
    .returning(['workspace_id', 'subject_kind', 'subject_id'])
    .execute();
  return rows.map((row) => ({ workspaceId: row.workspace_id, kind: row.subject_kind, id: row.subject_id }));
}

/** The subjects of a kind whose next step is due by `now`, those due first before the others. */
export async function subjectsDue(
  db: Db,
  kind: string,
  now: Date,
): Promise<Array<Subject & { teamId: string }>> {
  const rows = await rowsDue(tables(db), 'escalation_ladders', 'next_due_at', now, { subject_kind: kind });
  return rows.map((row) => ({
    ...{ workspaceId: row.workspace_id, kind, id: row.subject_id },
    teamId: row.team_id,
  }));
}

/** When, after that, the first of a kind's ladders is to be looked at; null if none is. */
export function nextStepAt(db: Db, kind: string, after: Date): Promise<Date | null> {
  return nextDueIn(tables(db), 'escalation_ladders', 'next_due_at', after, { subject_kind: kind });
}

function changing(ladder: Ladder) {
  return {
    policy: JSON.stringify(ladder.policy),
    is_critical: ladder.isCritical ? 1 : 0,
    waiting: JSON.stringify(ladder.waiting),
    counted_ms: ladder.countedMs,
    counting_from_at: ladder.countingFrom?.toISOString() ?? null,
    counted_spans: JSON.stringify(ladder.spans),
    ended_at: ladder.endedAt?.toISOString() ?? null,
    taken: JSON.stringify(ladder.taken),
    times_told: ladder.timesTold,
    hurried_rung: ladder.hurried?.rung ?? null,
    hurried_since_at: ladder.hurried?.since.toISOString() ?? null,
    hurry: ladder.hurried?.hurry ?? null,
    next_due_at: ladder.nextDueAt?.toISOString() ?? null,
  };
}

function ladderOf(row: Selectable<EscalationTables['escalation_ladders']>): Ladder {
  return {
    id: row.id,
    subject: { workspaceId: row.workspace_id, kind: row.subject_kind, id: row.subject_id },
    teamId: row.team_id,
    policy: readPolicy(row.policy),
    isCritical: row.is_critical === 1,
    waiting: waitingSchema.parse(JSON.parse(row.waiting)),
    startedAt: new Date(row.started_at),
    countedMs: row.counted_ms,
    spans: spansSchema.parse(JSON.parse(row.counted_spans)),
    countingFrom: row.counting_from_at ? new Date(row.counting_from_at) : null,
    endedAt: row.ended_at ? new Date(row.ended_at) : null,
    taken: takenSchema.parse(JSON.parse(row.taken)),
    timesTold: row.times_told,
    hurried: hurriedOf(row),
    nextDueAt: row.next_due_at ? new Date(row.next_due_at) : null,
    version: row.version,
  };
}

function hurriedOf(row: Selectable<EscalationTables['escalation_ladders']>): Ladder['hurried'] {
  const { hurried_rung: rung, hurried_since_at: since, hurry } = row;
  return rung !== null && since && hurry ? { rung, since: new Date(since), hurry } : null;
}
