import type { Outcome, SprintItem } from '../../sprints/index.ts';

/** More than this of what was committed to is meant to be completed. */
export const TARGET = 0.9;

/** 27 of 30 is exactly the target, and not over it. */
const NOISE = 1e-9;

/** What was completed as a share of what was committed to; null where nothing was. */
export function completionOf({ committed, done }: { committed: number; done: number }): number | null {
  return committed > 0 ? done / committed : null;
}

export function isOverTarget(completion: number): boolean {
  return completion > TARGET + NOISE;
}

/** What tells whether a sprint's goal was met. */
export interface GoalOutcome {
  /** Its goal stories that were done, and the keys of those that were not. */
  done: number;
  openKeys: string[];
  /** The success criteria that were met, and the words of those that were not. */
  met: number;
  unmet: string[];
  /** All goal stories done and all success criteria met; null where it has neither. */
  isMet: boolean | null;
}

export function goalOutcome({ done, left }: Outcome, items: readonly SprintItem[]): GoalOutcome {
  const open = left.filter(({ story }) => story.isGoal).map(({ story }) => story.key);
  const reached = done.filter(({ isGoal }) => isGoal).length;
  const success = items.filter((item) => item.kind === 'success');
  const unmet = success.filter((item) => !isMetItem(item)).map(({ text }) => text);
  const isKnown = open.length + reached + success.length > 0;
  return {
    ...{ done: reached, openKeys: open, met: success.length - unmet.length, unmet },
    isMet: isKnown ? open.length === 0 && unmet.length === 0 : null,
  };
}

/** Whether it was said of a criterion or a deliverable that it is met. */
export function isMetItem(item: SprintItem): boolean {
  return 'isMet' in item && item.isMet === true;
}
