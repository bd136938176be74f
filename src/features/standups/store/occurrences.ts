import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { Occurrence } from '../rules/types.ts';
import { columns, parseColumn } from './json.ts';
import { instantOrNull, type StandupTables, tables, textOrNull } from './tables.ts';

/** False if there is one for that standup and date already; then nothing is changed. */
export async function insertOccurrence(trx: Trx, occurrence: Occurrence, now: Date): Promise<boolean> {
  const inserted = await tables(trx)
    .insertInto('standup_occurrences')
    .values({
      ...{ id: occurrence.id, workspace_id: occurrence.workspaceId, standup_id: occurrence.standupId },
      ...{ held_on: occurrence.date, created_at: now.toISOString() },
      ...changingColumns(occurrence),
    })
    .onConflict((conflict) => conflict.columns(['standup_id', 'held_on']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Those after `date` that were passed over for this reason are as if never opened. */
export async function forgetPassedOver(
  trx: Trx,
  standupId: string,
  after: LocalDate,
  reason: string,
): Promise<void> {
  await tables(trx)
    .deleteFrom('standup_occurrences')
    .where('standup_id', '=', standupId)
    .where('held_on', '>', after)
    .where('state', '=', 'skipped')
    .where('reason', '=', reason)
    .execute();
}

export async function saveOccurrence(trx: Trx, occurrence: Occurrence): Promise<void> {
  await tables(trx)
    .updateTable('standup_occurrences')
    .set(changingColumns(occurrence))
    .where('id', '=', occurrence.id)
    .execute();
}

export async function findOccurrence(db: Db, id: string): Promise<Occurrence | undefined> {
  const row = await tables(db)
    .selectFrom('standup_occurrences')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && occurrenceOf(row);
}

export async function occurrenceOn(
  db: Db,
  standupId: string,
  date: LocalDate,
): Promise<Occurrence | undefined> {
  const row = await tables(db)
    .selectFrom('standup_occurrences')
    .selectAll()
    .where('standup_id', '=', standupId)
    .where('held_on', '=', date)
    .executeTakeFirst();
  return row && occurrenceOf(row);
}

/** Those held from one date to another, both included, the oldest first. */
export async function occurrencesBetween(
  db: Db,
  standupId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Occurrence[]> {
  const rows = await tables(db)
    .selectFrom('standup_occurrences')
    .selectAll()
    .where('standup_id', '=', standupId)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on')
    .execute();
  return rows.map(occurrenceOf);
}

/** Those that are open, the oldest first. */
export async function openOccurrences(db: Db, standupId: string): Promise<Occurrence[]> {
  const rows = await tables(db)
    .selectFrom('standup_occurrences')
    .selectAll()
    .where('standup_id', '=', standupId)
    .where('state', '=', 'open')
    .orderBy('held_on')
    .execute();
  return rows.map(occurrenceOf);
}

/** The ids of those with something due at `now`, what is longest due first. */
export async function dueOccurrences(db: Db, now: Date): Promise<Array<{ teamId: string; id: string }>> {
  return tables(db)
    .selectFrom('standup_occurrences as occurrence')
    .innerJoin('standups as standup', 'standup.id', 'occurrence.standup_id')
    .select(['standup.team_id as teamId', 'occurrence.id as id'])
    .where('occurrence.next_due_at', '<=', now.toISOString())
    .orderBy('occurrence.next_due_at')
    .execute();
}

/** The live standups before `date`, the latest first: who spoke first, who facilitated. */
export async function meetingsBefore(db: Db, standupId: string, date: LocalDate): Promise<Occurrence[]> {
  const rows = await tables(db)
    .selectFrom('standup_occurrences')
    .selectAll()
    .where('standup_id', '=', standupId)
    .where('held_on', '<', date)
    .where('facilitator_id', 'is not', null)
    .orderBy('held_on', 'desc')
    .limit(400)
    .execute();
  return rows.map(occurrenceOf);
}

export async function hasPostedBefore(db: Db, standupId: string, date: LocalDate): Promise<boolean> {
  return (await lastPostedBefore(db, standupId, date)) !== null;
}

/** A daily that went out. */
interface PostedDaily {
  date: LocalDate;
  /** Null where it went out before that was kept. */
  postedAt: Date | null;
}

/** The last daily that went out before that of `date`; of all, where none is given. */
export async function lastPostedBefore(
  db: Db,
  standupId: string,
  date?: LocalDate,
): Promise<PostedDaily | null> {
  const row = await tables(db)
    .selectFrom('standup_occurrences')
    .select(['held_on', 'posted_at'])
    .where('standup_id', '=', standupId)
    .where('daily_state', '=', 'posted')
    .$if(date !== undefined, (query) => query.where('held_on', '<', date ?? ''))
    .orderBy('held_on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { date: row.held_on, postedAt: instantOrNull(row.posted_at) } : null;
}

/** The daily of a date, if it went out. */
export async function postedOn(db: Db, standupId: string, date: LocalDate): Promise<PostedDaily | null> {
  const row = await tables(db)
    .selectFrom('standup_occurrences')
    .select('posted_at')
    .where('standup_id', '=', standupId)
    .where('held_on', '=', date)
    .where('daily_state', '=', 'posted')
    .executeTakeFirst();
  return row ? { date, postedAt: instantOrNull(row.posted_at) } : null;
}

/** The daily of an occurrence goes out. */
export async function notePosted(trx: Trx, occurrenceId: string, at: Date): Promise<void> {
  await tables(trx)
    .updateTable('standup_occurrences')
    .set({ posted_at: at.toISOString() })
    .where('id', '=', occurrenceId)
    .execute();
}

function changingColumns(occurrence: Occurrence) {
  const {
    enrolAt,
    announceAt,
    startAt,
    dailyAt,
    closeAt,
    closingBlockers,
    closingParts,
    closingAhead,
    attended,
  } = occurrence;
  const due = [enrolAt, announceAt, startAt, dailyAt, closeAt].flatMap((at) => at?.toISOString() ?? []);
  const isOpen = occurrence.state === 'open';
  return {
    mode: occurrence.mode,
    state: occurrence.state,
    reason: occurrence.reason,
    enrol_at: textOrNull(enrolAt),
    announce_at: textOrNull(announceAt),
    start_at: textOrNull(startAt),
    daily_at: textOrNull(dailyAt),
    close_at: textOrNull(closeAt),
    next_due_at: isOpen ? (due.sort()[0] ?? null) : null,
    daily_state: occurrence.dailyState,
    daily_reason: occurrence.dailyReason,
    closing_blockers: closingBlockers && JSON.stringify(closingBlockers),
    closing_sprints: closingParts && JSON.stringify(closingParts),
    closing_ahead: closingAhead && JSON.stringify(closingAhead),
    facilitator_id: occurrence.facilitatorId,
    speaking_order: JSON.stringify(occurrence.speakingOrder),
    attended: attended && JSON.stringify(attended),
    attendance_noted_by: occurrence.attendanceNotedBy,
  };
}

function occurrenceOf(row: Selectable<StandupTables['standup_occurrences']>): Occurrence {
  const texts = (text: string | null) => (text === null ? null : parseColumn(columns.texts, text));
  return {
    ...{ id: row.id, workspaceId: row.workspace_id, standupId: row.standup_id, date: row.held_on },
    ...{ mode: row.mode, state: row.state, reason: row.reason },
    enrolAt: instantOrNull(row.enrol_at),
    announceAt: instantOrNull(row.announce_at),
    startAt: instantOrNull(row.start_at),
    dailyAt: instantOrNull(row.daily_at),
    closeAt: instantOrNull(row.close_at),
    dailyState: row.daily_state,
    dailyReason: row.daily_reason,
    closingBlockers: texts(row.closing_blockers),
    closingParts: row.closing_sprints === null ? null : parseColumn(columns.dailyParts, row.closing_sprints),
    closingAhead: row.closing_ahead === null ? null : parseColumn(columns.ahead, row.closing_ahead),
    facilitatorId: row.facilitator_id,
    speakingOrder: texts(row.speaking_order) ?? [],
    attended: texts(row.attended),
    attendanceNotedBy: row.attendance_noted_by,
  };
}
