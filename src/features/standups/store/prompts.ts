import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import { EXPECTED } from '../rules/prompts.ts';
import type { Prompt } from '../rules/types.ts';
import { chunks, instantOrNull, type StandupTables, tables, textOrNull } from './tables.ts';

/** Adds those that are not there yet; the others stay as they are. */
export async function insertPrompts(trx: Trx, prompts: readonly Prompt[]): Promise<void> {
  for (const some of chunks(prompts)) {
    await tables(trx)
      .insertInto('standup_prompts')
      .values(some.map(columnsOf))
      .onConflict((conflict) => conflict.columns(['occurrence_id', 'user_id']).doNothing())
      .execute();
  }
}

/** Adds those that are not there yet, and overwrites the others. */
export async function savePrompts(trx: Trx, prompts: readonly Prompt[]): Promise<void> {
  for (const some of chunks(prompts)) {
    await tables(trx)
      .insertInto('standup_prompts')
      .values(some.map(columnsOf))
      .onConflict((conflict) =>
        conflict.columns(['occurrence_id', 'user_id']).doUpdateSet((row) => ({
          time_zone: row.ref('excluded.time_zone'),
          state: row.ref('excluded.state'),
          skipped_for: row.ref('excluded.skipped_for'),
          reason: row.ref('excluded.reason'),
          away_until_on: row.ref('excluded.away_until_on'),
          due_at: row.ref('excluded.due_at'),
          remind_at: row.ref('excluded.remind_at'),
          deadline_at: row.ref('excluded.deadline_at'),
          next_due_at: row.ref('excluded.next_due_at'),
          asked_at: row.ref('excluded.asked_at'),
          reminded_at: row.ref('excluded.reminded_at'),
          asked_in: row.ref('excluded.asked_in'),
          ended_at: row.ref('excluded.ended_at'),
          receipt_key: row.ref('excluded.receipt_key'),
        })),
      )
      .execute();
  }
}

export async function savePrompt(trx: Trx, prompt: Prompt): Promise<void> {
  await tables(trx)
    .updateTable('standup_prompts')
    .set(changingColumns(prompt))
    .where('occurrence_id', '=', prompt.occurrenceId)
    .where('user_id', '=', prompt.userId)
    .execute();
}

export async function findPrompt(db: Db, occurrenceId: string, userId: string): Promise<Prompt | undefined> {
  const row = await tables(db)
    .selectFrom('standup_prompts')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && promptOf(row);
}

/** Those of these people, by user id. */
export async function findPrompts(
  db: Db,
  occurrenceId: string,
  userIds: readonly string[],
): Promise<Map<string, Prompt>> {
  const found = new Map<string, Prompt>();
  for (const some of chunks(userIds)) {
    const rows = await tables(db)
      .selectFrom('standup_prompts')
      .selectAll()
      .where('occurrence_id', '=', occurrenceId)
      .where('user_id', 'in', some)
      .execute();
    for (const row of rows) found.set(row.user_id, promptOf(row));
  }
  return found;
}

/** Everybody's, in the order in which they are asked. */
export async function promptsOf(db: Db, occurrenceId: string): Promise<Prompt[]> {
  const rows = await tables(db)
    .selectFrom('standup_prompts')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('due_at')
    .orderBy('user_id')
    .execute();
  return rows.map(promptOf);
}

/** Who has a part in the occurrence. */
export async function promptedIn(db: Db, occurrenceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('standup_prompts')
    .select('user_id')
    .where('occurrence_id', '=', occurrenceId)
    .execute();
  return rows.map((row) => row.user_id);
}

/** The latest deadline of those still expected to answer; null where there is nobody. */
export async function lastDeadline(db: Db, occurrenceId: string): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('standup_prompts')
    .select('deadline_at')
    .where('occurrence_id', '=', occurrenceId)
    .where('state', 'in', EXPECTED)
    .orderBy('deadline_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return instantOrNull(row?.deadline_at ?? null);
}

/** Those with something due at `now`, what is longest due first. */
export async function duePrompts(
  db: Db,
  now: Date,
): Promise<Array<{ teamId: string; occurrenceId: string; userId: string }>> {
  return tables(db)
    .selectFrom('standup_prompts as prompt')
    .innerJoin('standup_occurrences as occurrence', 'occurrence.id', 'prompt.occurrence_id')
    .innerJoin('standups as standup', 'standup.id', 'occurrence.standup_id')
    .select(['standup.team_id as teamId', 'prompt.occurrence_id as occurrenceId', 'prompt.user_id as userId'])
    .where('prompt.next_due_at', '<=', now.toISOString())
    .orderBy('prompt.next_due_at')
    .execute();
}

export async function nextPromptDueAt(db: Db, after: Date): Promise<Date | null> {
  const row = await tables(db)
    .selectFrom('standup_prompts')
    .select('next_due_at')
    .where('next_due_at', '>', after.toISOString())
    .orderBy('next_due_at')
    .limit(1)
    .executeTakeFirst();
  return instantOrNull(row?.next_due_at ?? null);
}

/** A person's prompts of one standup on these dates, with each date; the oldest first. */
export async function promptsOfPerson(
  db: Db,
  asked: { standupId: string; userId: string; from: LocalDate; to: LocalDate },
): Promise<Array<Prompt & { date: LocalDate }>> {
  const rows = await tables(db)
    .selectFrom('standup_prompts')
    .innerJoin('standup_occurrences', 'standup_occurrences.id', 'standup_prompts.occurrence_id')
    .selectAll('standup_prompts')
    .select('standup_occurrences.held_on')
    .where('standup_occurrences.standup_id', '=', asked.standupId)
    .where('standup_occurrences.held_on', '>=', asked.from)
    .where('standup_occurrences.held_on', '<=', asked.to)
    .where('standup_prompts.user_id', '=', asked.userId)
    .orderBy('standup_occurrences.held_on')
    .execute();
  return rows.map((row) => ({ ...promptOf(row), date: row.held_on }));
}

/** These people's prompts due in [from, to), of every standup in the workspace. */
export async function promptsDueBetween(
  db: Db,
  whose: { workspaceId: string; userIds: readonly string[]; from: Date; to: Date },
): Promise<Prompt[]> {
  const found: Prompt[] = [];
  for (const some of chunks(whose.userIds)) {
    const rows = await tables(db)
      .selectFrom('standup_prompts')
      .selectAll()
      .where('workspace_id', '=', whose.workspaceId)
      .where('user_id', 'in', some)
      .where('due_at', '>=', whose.from.toISOString())
      .where('due_at', '<', whose.to.toISOString())
      .execute();
    found.push(...rows.map(promptOf));
  }
  return found;
}

/** Which of these people the message of this occurrence's prompt asks for other standups too. */
export async function askedForOthersIn(
  db: Db,
  occurrenceId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const some of chunks(userIds)) {
    const rows = await tables(db)
      .selectFrom('standup_prompts')
      .select('user_id')
      .where('asked_in', '=', occurrenceId)
      .where('user_id', 'in', some)
      .execute();
    found.push(...rows.map((row) => row.user_id));
  }
  return found;
}

/** Those of a person that are asked in the message of this occurrence's prompt, in the order in which they are due. */
export async function promptsAskedIn(db: Db, occurrenceId: string, userId: string): Promise<Prompt[]> {
  const rows = await tables(db)
    .selectFrom('standup_prompts')
    .selectAll()
    .where('asked_in', '=', occurrenceId)
    .where('user_id', '=', userId)
    .orderBy('due_at')
    .orderBy('occurrence_id')
    .execute();
  return rows.map(promptOf);
}

function columnsOf(prompt: Prompt) {
  return {
    ...{ occurrence_id: prompt.occurrenceId, user_id: prompt.userId, workspace_id: prompt.workspaceId },
    ...changingColumns(prompt),
  };
}

function changingColumns(prompt: Prompt) {
  return {
    time_zone: prompt.timeZone,
    state: prompt.state,
    skipped_for: prompt.skippedFor,
    reason: prompt.reason,
    away_until_on: prompt.awayUntil,
    due_at: prompt.dueAt.toISOString(),
    remind_at: textOrNull(prompt.remindAt),
    deadline_at: prompt.deadlineAt.toISOString(),
    next_due_at: textOrNull(prompt.nextDueAt),
    asked_at: textOrNull(prompt.askedAt),
    reminded_at: textOrNull(prompt.remindedAt),
    asked_in: prompt.askedIn,
    ended_at: textOrNull(prompt.endedAt),
    receipt_key: prompt.receiptKey,
  };
}

function promptOf(row: Selectable<StandupTables['standup_prompts']>): Prompt {
  return {
    ...{ occurrenceId: row.occurrence_id, workspaceId: row.workspace_id, userId: row.user_id },
    ...{ timeZone: row.time_zone, state: row.state, skippedFor: row.skipped_for, reason: row.reason },
    awayUntil: row.away_until_on,
    dueAt: new Date(row.due_at),
    remindAt: instantOrNull(row.remind_at),
    deadlineAt: new Date(row.deadline_at),
    nextDueAt: instantOrNull(row.next_due_at),
    askedAt: instantOrNull(row.asked_at),
    remindedAt: instantOrNull(row.reminded_at),
    askedIn: row.asked_in,
    endedAt: instantOrNull(row.ended_at),
    receiptKey: row.receipt_key,
  };
}
