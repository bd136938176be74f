import { STORY_TYPES, type StoryType, type Unit, type Velocity } from '../../sprints/index.ts';

/** So many sprints make an average. */
export const SPRINTS_AVERAGED = 3;

/** So many are in a picture, and told where no number is asked for. */
export const SPRINTS_DRAWN = 8;

/** What a sprint of the team comes to on average. */
export interface Average {
  completed: number;
  byType: Record<StoryType, number>;
  /** Of how many sprints: three, or fewer where fewer are closed. */
  sprints: number;
}

/**
 * The average of the newest three of these sprints that were counted in this unit: the sum of what they completed by how
 * many they are; null where there is none.
 *
 * @param velocities the newest first
 */
export function averageOf(velocities: readonly Velocity[], unit: Unit): Average | null {
  const last = velocities.filter(({ sprint }) => sprint.unit === unit).slice(0, SPRINTS_AVERAGED);
  if (last.length === 0) return null;
  const mean = (amount: (one: Velocity) => number) =>
    last.reduce((sum, one) => sum + amount(one), 0) / last.length;
  const types = STORY_TYPES.map((type) => [type, mean(({ byType }) => byType[type])] as const);
  return {
    completed: mean(({ completed }) => completed),
    byType: Object.fromEntries(types) as Record<StoryType, number>,
    sprints: last.length,
  };
}
