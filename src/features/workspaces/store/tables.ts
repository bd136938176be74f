import type { Generated } from 'kysely';
import type { Db } from '../../../database/index.ts';

export type WorkspaceTables = {
  workspaces: {
    id: string;
    name: string;
    bot_id: string;
    bot_user_id: string;
    state: 'active' | 'gone';
    gone_reason: string | null;
    gone_at: string | null;
    gone_checked_at: string | null;
    installed_at: string;
    quiet_rests_until: string | null;
  };
  people: {
    workspace_id: string;
    id: string;
    name: string;
    time_zone: string;
    is_bot: number;
    is_guest: number;
    is_admin: number;
    is_deactivated: number;
    status_text: string;
    status_emoji: string;
    status_expires_at: string | null;
    quiet_starts_at: string | null;
    quiet_ends_at: string | null;
    /** 1970 for those who are to be asked about for the first time */
    quiet_asked_at: Generated<string>;
    refreshed_at: string;
  };
  channels: {
    workspace_id: string;
    id: string;
    name: string;
    is_private: number;
    is_archived: number;
    has_bot: number;
    refreshed_at: string;
  };
  channel_changes: { workspace_id: string; channel_id: string; number: number };
  channel_members: { workspace_id: string; channel_id: string; user_id: string };
};

export const tables = (db: Db) => db.withTables<WorkspaceTables>();

/** Below the number of parameters that either engine takes in one statement. */
export const CHUNK = 100;

export function instantOrNull(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
