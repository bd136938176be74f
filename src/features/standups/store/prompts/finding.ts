import type { Db } from '../../../../database/index.ts';
import type { LocalDate } from '../../../../time/index.ts';
import { EXPECTED } from '../../rules/prompts.ts';
import type { Prompt } from '../../rules/types.ts';
import { chunks, instantOrNull, tables } from '../tables.ts';
import { promptOf } from './row.ts';

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
