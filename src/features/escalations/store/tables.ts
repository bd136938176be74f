import type { Db } from '../../../database/index.ts';
import type { Hurry } from '../rules/index.ts';

export type EscalationTables = {
  escalation_policies: {
    team_id: string;
    workspace_id: string;
    policy: string;
    saved_by: string;
    saved_at: string;
  };
  escalation_ladders: {
    id: string;
    workspace_id: string;
    subject_kind: string;
    subject_id: string;
    team_id: string;
    policy: string;
    is_critical: number;
    waiting: string;
    started_at: string;
    counted_ms: number;
    counting_from_at: string | null;
    counted_spans: string;
    ended_at: string | null;
    taken: string;
    times_told: number;
    hurried_rung: number | null;
    hurried_since_at: string | null;
    hurry: Hurry | null;
    next_due_at: string | null;
    version: number;
  };
  escalations: {
    id: string;
    ladder_id: string;
    number: number;
    step: number;
    target: string;
    told_user_id: string | null;
    passed: string;
    hurry: Hurry | null;
    due_at: string;
    told_at: string;
    counted_ms: number;
  };
};

export const tables = (db: Db) => db.withTables<EscalationTables>();
