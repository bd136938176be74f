import type { Capacity, Sprint, SprintItem, Story, Totals } from '../../sprints/index.ts';
import type { Answer, AnswerState, Check, Decision, Gate, GateState, Share } from '../rules/index.ts';
import type { People } from './plan.ts';

/** How a gate of a plan stands. */
export interface GateStanding {
  gate: Gate;
  state: GateState;
  /** Who holds its role, in order, those who are away last. */
  holders: readonly string[];
  /** The last decision; none while it is open. */
  decision: Decision | undefined;
  /** What changed since, a phrase each. */
  changes: readonly string[];
}

/** How somebody stands to their share of a plan. */
export interface ShareStanding {
  userId: string;
  share: Share;
  state: AnswerState;
  answer: Answer | undefined;
  /** What is not as it was when they answered, a phrase each. */
  changes: readonly string[];
}

/** A plan with all that was said about it, as it is now. */
export interface Standing {
  sprint: Sprint;
  teamName: string;
  /** Those that count, most important first. */
  stories: readonly Story[];
  items: readonly SprintItem[];
  capacity: Capacity;
  totals: Totals;
  /** Those whose role somebody holds. */
  gates: readonly GateStanding[];
  /** Everybody who is assigned to something. */
  shares: readonly ShareStanding[];
  checks: readonly Check[];
  /** Where it was started although something was not met. */
  override: { byUserId: string; at: Date; reason: string; unmet: readonly string[] } | undefined;
  publishedBy: string | null;
  /** The last event that is in all this. */
  position: number;
  people: People;
  now: Date;
  /** For those who cannot see times in their own. */
  zone: string;
}
