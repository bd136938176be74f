import type { Selectable } from 'kysely';
import type { Prompt } from '../../rules/types.ts';
import { instantOrNull, type StandupTables, textOrNull } from '../tables.ts';

export function columnsOf(prompt: Prompt) {
  return {
    ...{ occurrence_id: prompt.occurrenceId, user_id: prompt.userId, workspace_id: prompt.workspaceId },
    ...changingColumns(prompt),
  };
}

export function changingColumns(prompt: Prompt) {
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

export function promptOf(row: Selectable<StandupTables['standup_prompts']>): Prompt {
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
