import type { Db } from '../../../database/index.ts';
import type { Estimating, Session } from '../rules/index.ts';

export type PokerTables = {
  poker_sessions: {
    id: string;
    workspace_id: string;
    team_id: string;
    channel_id: string;
    mode: Session['mode'];
    facilitator_id: string;
    unit: Session['unit'];
    scale: string;
    open_minutes: number;
    started_at: string;
    ended_at: string | null;
    next_due_at: string | null;
  };
  poker_stories: {
    session_id: string;
    story_id: string;
    position: number;
    state: Estimating['state'];
    round: number;
    subject: string;
    sprint_id: string | null;
    remind_at: string | null;
    closes_at: string | null;
    result: number | null;
    ended_because: string | null;
  };
  poker_voters: {
    session_id: string;
    user_id: string;
    is_observer: number;
    asked_at: string | null;
  };
  poker_votes: {
    session_id: string;
    story_id: string;
    round: number;
    user_id: string;
    vote: string;
    voted_at: string;
  };
  poker_reasons: {
    session_id: string;
    story_id: string;
    round: number;
    user_id: string;
    reason: string;
  };
};

export const tables = (db: Db) => db.withTables<PokerTables>();
