import type { Db } from '../../../database/index.ts';
import type { Phase } from '../rules/index.ts';

export type RetroTables = {
  retros: {
    id: string;
    workspace_id: string;
    team_id: string;
    sprint_id: string | null;
    number: number;
    format: string;
    phase: Phase;
    is_anonymous: number;
    facilitator_id: string;
    dots: number;
    channel_id: string;
    opened_at: string;
    collect_ends_at: string;
    vote_ends_at: string;
    act_ends_at: string;
    remind_at: string | null;
    next_due_at: string | null;
    closed_at: string | null;
    ended_because: string | null;
    voters: number | null;
    leaves_traces: number;
    went_on_at: string | null;
    went_on_by: string | null;
  };
  retro_groups: {
    id: string;
    retro_id: string;
    name: string | null;
    dots: number | null;
  };
  retro_cards: {
    id: string;
    retro_id: string;
    column_key: string;
    text: string;
    group_id: string | null;
    author_id: string | null;
  };
  retro_votes: {
    retro_id: string;
    user_id: string;
    group_id: string;
    dots: number;
  };
};

export const tables = (db: Db) => db.withTables<RetroTables>();
