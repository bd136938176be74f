import type { Db } from '../../../database/index.ts';
import type { Kind } from '../rules/index.ts';

export type CeremonyTables = {
  ceremony_calendars: {
    team_id: string;
    workspace_id: string;
    rules: string | null;
    number: number;
    own_number: number;
    changed_at: string;
    next_due_at: string | null;
  };
  ceremony_readers: { name: string; number: number };
  ceremony_meetings: {
    sprint_id: string;
    kind: Kind;
    slot: string;
    workspace_id: string;
    team_id: string;
    moved_on: string | null;
    moved_to_local: string | null;
    is_cancelled: number;
    changed_by: string | null;
    facilitator_id: string | null;
    declined: string;
    announced_for_at: string | null;
    announcements: number;
    told_in: string;
  };
  ceremony_feeds: {
    token_hash: string;
    workspace_id: string;
    team_id: string;
    user_id: string;
    created_at: string;
  };
};

export const tables = (db: Db) => db.withTables<CeremonyTables>();
