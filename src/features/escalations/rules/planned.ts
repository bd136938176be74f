import type { Rung as RoleRung } from '../../teams/index.ts';
import type { Hurry } from './ladder.ts';
import type { Target } from './policy.ts';
import type { PassedOver } from './reach.ts';

/** A step as it stands to be taken: whom it tells and when. */
export interface PlannedStep {
  at: Date;
  /** What it tells in the end: another step's target where all of its own people are away. */
  tell: Target;
  /** 0 for the first time */
  repeat: number;
  /** The role that answers, after those that nobody holds; null for other targets. */
  role: RoleRung | null;
  /** Who is told by name; null for a group or a channel. */
  userId: string | null;
  passed: PassedOver[];
}

/** What became of a ladder when its next step was asked for. */
export type Taken =
  | {
      kind: 'told';
      /** counts the tellings of this ladder, from 1 */
      number: number;
      step: PlannedStep;
      /** milliseconds of the policy's hours, without pauses */
      countedMs: number;
      hurry: Hurry | null;
      /** since when it was due, if it comes late */
      lateSince: Date | null;
    }
  /** Somebody is in a hurry, but nobody can be told before `step.at`. */
  | { kind: 'waits'; step: PlannedStep; hurry: Hurry }
  /** There is no step left, or none is due. */
  | { kind: 'nothing' };
