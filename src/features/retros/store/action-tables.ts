import type { Db } from '../../../database/index.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { Action, PlannedOpening } from '../rules/index.ts';

export type ActionTables = {
  retro_actions: {
    id: string;
    workspace_id: string;
    team_id: string;
    retro_id: string | null;
    text: string;
    owner_id: string;
    due_on: LocalDate;
    state: Action['state'];
    created_by: string;
    created_at: string;
    closed_by: string | null;
    closed_at: string | null;
    reminded: number;
    reminded_in: string | null;
    next_reminder_at: string | null;
    handover_asked_at: string | null;
  };
  retro_settings: {
    team_id: string;
    opens_itself: number;
    format: string | null;
    changed_by: string;
    changed_at: string;
  };
  retro_openings: {
    sprint_id: string;
    workspace_id: string;
    team_id: string;
    state: PlannedOpening['state'];
    opens_at: string | null;
    retro_id: string | null;
    waits_for: string | null;
    due_at: string | null;
  };
};

export type ActionRow = ActionTables['retro_actions'];

export const actionTables = (db: Db) => db.withTables<ActionTables>();

export function chunksOf<T>(things: readonly T[], size = 200): T[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, at) =>
    things.slice(at * size, (at + 1) * size),
  );
}
