import type { Allocation, StoryType } from '../../sprints/index.ts';

/** The types of stories in the order in which a share of the capacity is given to them. */
export const ALLOCATED: readonly StoryType[] = ['feature', 'performance', 'debt', 'bug'];

/** '60/20/10/10'. */
export function allocationWords(allocation: Allocation): string {
  return ALLOCATED.map((type) => allocation[type]).join('/');
}
