import { STORY_TYPES, type Story, type StoryType } from './types.ts';

/** What stories add up to, in their unit. */
export interface Totals {
  count: number;
  chosen: number;
  done: number;
  /** How many have no estimate. */
  unestimated: number;
  byType: Record<StoryType, number>;
  /** By user id; a story of several people counts for each with an equal share. */
  byMember: Map<string, number>;
  /** Of stories that nobody is assigned to. */
  unassigned: number;
}

type Counted = Pick<Story, 'estimate' | 'type' | 'status' | 'assignees'>;

/** What these stories add up to; those dropped do not count. */
export function totalsOf(stories: readonly Counted[]): Totals {
  const counted = stories.filter((story) => story.status !== 'dropped');
  const totals: Totals = {
    ...{ count: counted.length, chosen: 0, done: 0, unestimated: 0, unassigned: 0 },
    byType: { feature: 0, performance: 0, debt: 0, bug: 0 },
    byMember: new Map(),
  };
  for (const { estimate, type, status, assignees } of counted) {
    if (estimate === null) totals.unestimated++;
    const amount = estimate ?? 0;
    totals.chosen += amount;
    totals.byType[type] += amount;
    if (status === 'done') totals.done += amount;
    if (assignees.length === 0) totals.unassigned += amount;
    for (const userId of assignees) {
      const share = amount / assignees.length;
      totals.byMember.set(userId, (totals.byMember.get(userId) ?? 0) + share);
    }
  }
  return totals;
}

/** The shares of the types in percent; all 0 where nothing is estimated. */
export function sharesOf({ byType, chosen }: Pick<Totals, 'byType' | 'chosen'>): Record<StoryType, number> {
  const share = (type: StoryType) => (chosen === 0 ? 0 : (byType[type] / chosen) * 100);
  return Object.fromEntries(STORY_TYPES.map((type) => [type, share(type)])) as Record<StoryType, number>;
}
