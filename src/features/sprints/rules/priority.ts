import { numberOf, prefixOf } from './keys.ts';
import { MOSCOW, P_RANKS, type Priority, type Rice, type SprintSettings, type Story } from './types.ts';

const RANKS: readonly (readonly Priority[])[] = [MOSCOW, P_RANKS];
const LAST = 4;

/**
 * reach × impact × confidence ÷ effort. Confidence in percent counts as its share, so that the score is in people
 * touched per person-month. Source: S. McBride, "RICE: Simple prioritization for product managers", Intercom, 2016.
 */
export function riceScore({ reach, impact, confidence, effort }: Rice): number {
  return (reach * impact * (confidence / 100)) / effort;
}

type Ranked = Pick<Story, 'key' | 'priority' | 'isGoal' | 'rice' | 'createdAt'>;

/** Most important first: by what the team orders its backlog by, then goal stories, then the older ones. */
export function inPriorityOrder<S extends Ranked>(
  stories: readonly S[],
  by: SprintSettings['priorities'],
): S[] {
  return stories.toSorted(
    (a, b) =>
      (by === 'rice' ? scoreOf(b) - scoreOf(a) : 0) ||
      rankOf(a.priority) - rankOf(b.priority) ||
      Number(b.isGoal) - Number(a.isGoal) ||
      a.createdAt.getTime() - b.createdAt.getTime() ||
      byKey(a.key, b.key),
  );
}

/** Keys as people count: ERP-9 before ERP-10. */
export function byKey(a: string, b: string): number {
  const [one, other] = [prefixOf(a), prefixOf(b)];
  return one === other ? numberOf(a) - numberOf(b) : Number(one > other) - Number(one < other);
}

/** Must and P0 are 0; without a priority it comes last. */
function rankOf(priority: Priority | null): number {
  if (priority === null) return LAST;
  return Math.max(...RANKS.map((ranks) => ranks.indexOf(priority)));
}

function scoreOf({ rice }: Ranked): number {
  return rice === null ? -1 : riceScore(rice);
}
