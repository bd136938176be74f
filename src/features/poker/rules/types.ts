import type { Unit } from '../../sprints/index.ts';

/** One story after the other, everybody at once; or all of them over some working hours, by direct message. */
export type Mode = 'live' | 'async';

export interface Session {
  id: string;
  workspaceId: string;
  teamId: string;
  /** Where its card is. */
  channelId: string;
  mode: Mode;
  facilitatorId: string;
  unit: Unit;
  /** As it was when the session began, ascending. */
  scale: number[];
  /** How long a round stays open, in working minutes of the team. */
  openMinutes: number;
  startedAt: Date;
  endedAt: Date | null;
  nextDueAt: Date | null;
}

/**
 * - `waiting`: its turn comes · `voting` · `revealed`: the votes lie open, and nothing is agreed yet
 * - `agreed`: it has its estimate · `ended`: it has none, `endedBecause` says why
 */
export type Turn = 'waiting' | 'voting' | 'revealed' | 'agreed' | 'ended';

/** One story in a session. */
export interface Estimating {
  sessionId: string;
  storyId: string;
  state: Turn;
  /** Counted from 1. */
  round: number;
  /** What the votes are about, see `subjectOf`. */
  subject: string;
  /** The sprint in which the story stood then. */
  sprintId: string | null;
  remindAt: Date | null;
  /** When voting ends by itself; of a revealed one, when nobody is waited for any longer. */
  closesAt: Date | null;
  result: number | null;
  endedBecause: string | null;
}

export interface Voter {
  userId: string;
  isObserver: boolean;
  askedAt: Date | null;
}

export interface Vote {
  userId: string;
  /** A number of the scale as text, or '?'. */
  vote: string;
}

export interface Reason {
  userId: string;
  reason: string;
}

/** A round whose votes lie open. */
export interface Round {
  round: number;
  votes: Vote[];
  reasons: Reason[];
}
