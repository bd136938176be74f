import type { Db, Trx } from '../../database/index.ts';
import type { Role, Team } from '../teams/index.ts';
import type { Hurry, PassedOver, Policy, Subject, Target } from './rules/index.ts';

export type { Hurry, PassedOver, Policy, Step, Subject, Target } from './rules/index.ts';
export { defaultPolicy } from './rules/index.ts';

/** A step as it stands to be taken: whom it tells and when. */
export interface PlannedStep {
  at: Date;
  /** what it tells in the end; another step's where all of its own people are away */
  tell: Target;
  /** the role that answers, after falling through roles that nobody holds; null for other targets */
  role: Role | null;
  /** who is told by name; null for a group or a channel */
  userId: string | null;
  passed: PassedOver[];
}

export type Taken =
  | {
      kind: 'told';
      number: number;
      step: PlannedStep;
      countedMs: number;
      hurry: Hurry | null;
      lateSince: Date | null;
    }
  | { kind: 'waits'; step: PlannedStep; hurry: Hurry | null }
  | { kind: 'nothing' };

export declare function policyOf(db: Db, team: Team): Promise<Policy>;
export declare function startLadder(
  trx: Trx,
  start: { subject: Subject; team: Team; isCritical: boolean; waiting: string[]; now: Date },
): Promise<void>;
export declare function pauseLadder(trx: Trx, subject: Subject, now: Date): Promise<void>;
export declare function resumeLadder(trx: Trx, subject: Subject, now: Date): Promise<void>;
export declare function endLadder(trx: Trx, subject: Subject, now: Date): Promise<void>;
export declare function takeNextStep(trx: Trx, subject: Subject, now: Date, hurry?: Hurry): Promise<Taken>;
export declare function previewLadder(
  db: Db,
  team: Team,
  now: Date,
  options?: { isCritical?: boolean; waiting?: string[] },
): Promise<PlannedStep[]>;
export declare function nextStepOf(db: Db, subject: Subject, now: Date): Promise<PlannedStep | null>;
