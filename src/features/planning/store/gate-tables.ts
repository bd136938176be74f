import type { Db } from '../../../database/index.ts';
import type { Answer, Decision, Gate } from '../rules/index.ts';

export type GateTables = {
  planning_plans: {
    sprint_id: string;
    workspace_id: string;
    channel_id: string;
    published_by: string;
    published_at: string;
    ended_at: string | null;
    ask_at: string | null;
    files: number | null;
  };
  planning_decisions: {
    sprint_id: string;
    number: number;
    gate: Gate;
    verdict: Decision['verdict'];
    by_user_id: string;
    at: string;
    position: number;
    comment: string;
    impact: string;
    recommendations: string;
  };
  planning_confirmations: {
    sprint_id: string;
    user_id: string;
    answer: Answer['answer'];
    reason: string;
    share: string;
    at: string;
  };
  planning_letters: { sprint_id: string; user_id: string; number: number; sent_at: string };
  planning_overrides: { sprint_id: string; by_user_id: string; at: string; reason: string; unmet: string };
};

export const gateTables = (db: Db) => db.withTables<GateTables>();
