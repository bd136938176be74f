import type { Db } from '../../../database/index.ts';
import type { Blocker, BlockerEvent } from '../rules/index.ts';

export type BlockerTables = {
  blockers: {
    id: string;
    workspace_id: string;
    team_id: string;
    number: number;
    title: string;
    details: string | null;
    story_key: string | null;
    raised_by: string;
    raised_at: string;
    owner_id: string | null;
    is_critical: number;
    state: Blocker['state'];
    eta_at: string | null;
    eta_consent: Blocker['etaConsent'];
    snoozed_until_at: string | null;
    taken_at: string | null;
    taken_working_ms: number | null;
    resolved_at: string | null;
    resolved_by: string | null;
    resolution: string | null;
    resolved_working_ms: number | null;
    next_due_at: string | null;
    version: number;
  };
  blocker_events: {
    id: string;
    blocker_id: string;
    number: number;
    kind: BlockerEvent;
    by_user_id: string | null;
    note: string | null;
    at: string;
  };
  blocker_waiters: { blocker_id: string; user_id: string; joined_at: string };
  blocker_notices: { blocker_id: string; delivery_key: string; says: string | null };
  blocker_terms: { team_id: string; term: string; blocker_id: string };
  blocker_drafts: {
    id: string;
    workspace_id: string;
    user_id: string;
    draft: string;
    created_at: string;
    raised_number: number | null;
  };
};

export const tables = (db: Db) => db.withTables<BlockerTables>();
