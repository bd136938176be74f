import type { Role } from '../../teams/index.ts';

/** Whom a step tells. A role is told through the first of its holders who is there. */
export type Target =
  | { kind: 'role'; role: Role }
  | { kind: 'person'; userId: string }
  /** `name` as it was written, with its @: Slack tells no names of groups without a scope for it. */
  | { kind: 'group'; groupId: string; name: string }
  | { kind: 'channel'; channelId: string };

export interface Step {
  /** Hours from the start of the ladder, as `Policy.hours` counts them. Each step has more than the one before. */
  afterHours: number;
  tell: Target;
  /** Told again every so many hours after the first time, `times` times, three at most. */
  repeat?: { everyHours: number; times: number };
}

export interface Policy {
  /** 'working': hours of the team's working calendar; 'wall': all hours */
  hours: 'working' | 'wall';
  steps: Step[];
}

const MOST_STEPS = 6;
export const MOST_REPEATS = 3;
/** Twenty working days of eight hours: a step later than that is a slip. */
export const MOST_HOURS = 160;

/** Over 4 hours the team lead, over 8 hours the product manager. */
export const defaultPolicy: Policy = {
  hours: 'working',
  steps: [
    { afterHours: 4, tell: { kind: 'role', role: 'team_lead' } },
    { afterHours: 8, tell: { kind: 'role', role: 'product_owner' } },
  ],
};

/** One telling of a policy: a step for the first time, or one of its repeats. */
export interface Rung {
  step: number;
  /** 0 for the first time */
  repeat: number;
  afterMs: number;
  tell: Target;
}

const HOUR_MS = 60 * 60 * 1000;

/** All tellings of a policy in the order in which they come; of two at the same hour the later step comes last. */
export function rungsOf(policy: Policy): Rung[] {
  const rungs = policy.steps.flatMap(({ afterHours, tell, repeat }, step) =>
    Array.from({ length: 1 + (repeat?.times ?? 0) }, (_, again) => ({
      ...{ step, repeat: again, tell },
      afterMs: (afterHours + again * (repeat?.everyHours ?? 0)) * HOUR_MS,
    })),
  );
  return rungs.sort((a, b) => a.afterMs - b.afterMs || a.step - b.step);
}

/** What is wrong with a policy, in a sentence for the person who wrote it; null if nothing is. */
export function whatIsWrong({ steps }: Policy): string | null {
  if (steps.length === 0) return 'A policy needs at least one step.';
  if (steps.length > MOST_STEPS) return `A policy has ${MOST_STEPS} steps at most.`;
  for (const [index, { afterHours, repeat }] of steps.entries()) {
    if (!(afterHours > 0 && afterHours <= MOST_HOURS)) {
      return `A step comes after more than 0 and at most ${MOST_HOURS} hours, not after ${afterHours}.`;
    }
    if (steps.some((other, at) => at < index && other.afterHours === afterHours)) {
      return `Two steps come after ${afterHours} hours. Give each an hour of its own.`;
    }
    if (repeat && !(repeat.everyHours > 0 && repeat.everyHours <= MOST_HOURS)) {
      return `A step is repeated every more than 0 and at most ${MOST_HOURS} hours, not every ${repeat.everyHours}.`;
    }
    if (repeat && !(Number.isInteger(repeat.times) && repeat.times >= 1 && repeat.times <= MOST_REPEATS)) {
      return `A step is repeated 1 to ${MOST_REPEATS} times, not ${repeat.times}.`;
    }
  }
  return null;
}

/** The policy with its steps in the order of their hours. */
export function inOrder(policy: Policy): Policy {
  return { ...policy, steps: [...policy.steps].sort((a, b) => a.afterHours - b.afterHours) };
}
