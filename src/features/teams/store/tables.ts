import { z } from 'zod';
import type { Db } from '../../../database/index.ts';
import type { Weekday } from '../../../time/index.ts';
import type { ChannelRole, HeldRole } from '../rules/index.ts';

export type TeamTables = {
  teams: {
    id: string;
    workspace_id: string;
    name: string;
    home_channel_id: string;
    time_zone: string;
    working_days: string;
    starts_local: string;
    ends_local: string;
    country: string | null;
    region: string | null;
    created_by: string;
    created_at: string;
  };
  team_channels: { team_id: string; role: ChannelRole; channel_id: string };
  team_roles: { team_id: string; role: HeldRole; position: number; user_id: string };
  member_hours: {
    workspace_id: string;
    user_id: string;
    time_zone: string | null;
    days: string | null;
    starts_local: string | null;
    ends_local: string | null;
    updated_at: string;
  };
  absences: {
    id: string;
    workspace_id: string;
    user_id: string;
    from_on: string;
    to_on: string;
    reason: string;
    created_at: string;
  };
  ignored_statuses: {
    workspace_id: string;
    user_id: string;
    status_text: string;
    status_emoji: string;
    ignored_at: string;
  };
  profile_signs: { workspace_id: string; user_id: string; sign: string };
  team_changes: { team_id: string; number: number; settings_number: number };
  team_change_readers: { name: string; number: number };
  holiday_years: { country: string; region: string; year: number; kept_at: string };
  public_holidays: { country: string; region: string; holiday_on: string; name: string };
};

export const tables = (db: Db) => db.withTables<TeamTables>();

/** Below the number of parameters that either engine takes in one statement. */
export const CHUNK = 100;

const weekdays = z.array(z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as Weekday))));

export function weekdaysOf(json: string): Weekday[] {
  return weekdays.parse(JSON.parse(json));
}
