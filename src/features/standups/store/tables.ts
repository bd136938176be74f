import type { Db } from '../../../database/index.ts';
import type { Status } from '../../sprints/index.ts';
import type { Occurrence, Prompt, QuestionKind, SkippedFor, Source } from '../rules/types.ts';

export type StandupTables = {
  standups: {
    id: string;
    workspace_id: string;
    team_id: string;
    modes: string;
    cadence: string;
    asked_local: string;
    daily_local: string;
    open_minutes: number;
    remind_minutes: number;
    opened_until_on: string;
    next_opening_at: string;
    set_up_by: string;
    created_at: string;
  };
  standup_questions: {
    id: string;
    standup_id: string;
    position: number;
    kind: QuestionKind;
    text: string;
    choices: string;
    is_required: number;
    asked_when: string;
    removed_at: string | null;
  };
  standup_occurrences: {
    id: string;
    workspace_id: string;
    standup_id: string;
    held_on: string;
    mode: Occurrence['mode'];
    state: Occurrence['state'];
    reason: string | null;
    enrol_at: string | null;
    announce_at: string | null;
    start_at: string | null;
    daily_at: string | null;
    close_at: string | null;
    next_due_at: string | null;
    daily_state: Occurrence['dailyState'];
    daily_reason: string | null;
    closing_blockers: string | null;
    closing_sprints: string | null;
    closing_ahead: string | null;
    posted_at: string | null;
    facilitator_id: string | null;
    speaking_order: string;
    attended: string | null;
    attendance_noted_by: string | null;
    created_at: string;
  };
  standup_prompts: {
    occurrence_id: string;
    user_id: string;
    workspace_id: string;
    time_zone: string;
    state: Prompt['state'];
    skipped_for: SkippedFor | null;
    reason: string | null;
    away_until_on: string | null;
    due_at: string;
    remind_at: string | null;
    deadline_at: string;
    next_due_at: string | null;
    asked_at: string | null;
    reminded_at: string | null;
    asked_in: string | null;
    ended_at: string | null;
    receipt_key: string | null;
  };
  standup_answers: {
    id: string;
    workspace_id: string;
    occurrence_id: string;
    standup_id: string;
    user_id: string;
    held_on: string;
    source: Source;
    is_late: number;
    thread_parts: number;
    submitted_at: string;
    edited_at: string | null;
    board_position: number | null;
    risk_note: string;
  };
  standup_lines: {
    id: string;
    answer_id: string;
    position: number;
    kind: 'done' | 'dropped' | 'note' | 'today' | 'blocker';
    text: string;
    from_line_id: string | null;
    carried_count: number;
    offer: 'open' | 'tracked' | 'attached' | 'declined' | null;
    blocker_id: string | null;
  };
  standup_blocker_words: { answer_id: string; blocker_id: string; word: 'still' | 'resolved' };
  standup_texts: {
    workspace_id: string;
    channel_id: string;
    ts: string;
    occurrence_id: string;
    user_id: string;
    read_lines: string;
    edited_ts: string | null;
  };
  standup_replies: { answer_id: string; question_id: string; value: string };
  standup_moves: {
    answer_id: string;
    story_id: string;
    position: number;
    was: Status;
    became: Status;
    overtook_id: string | null;
  };
  standup_news: {
    story_id: string;
    user_id: string;
    workspace_id: string;
    team_id: string;
    is_done: number;
    is_told_done: number;
    told_in: string | null;
    next_due_at: string | null;
  };
  standup_notes: { occurrence_id: string; user_id: string; text: string; at: string };
  standup_risks: { answer_id: string; item_id: string; position: number; text: string };
};

export const tables = (db: Db) => db.withTables<StandupTables>();

/** Below the number of parameters that either engine takes in one statement. */
const CHUNK = 100;

export function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

export function textOrNull(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

export function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
