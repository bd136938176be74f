import { TOO_BIG_POINTS } from './estimates.ts';
import type { Sprint, Story } from './types.ts';

/** What keeps a sprint from being started, by kind. */
export type StartObstacle =
  | { kind: 'no-dates' }
  | { kind: 'no-stories' }
  /** Stories that must be split; an override starts all the same. */
  | { kind: 'too-big'; stories: Story[] }
  /** Sprints that must be closed first. */
  | { kind: 'prerequisites'; sprints: Sprint[] };

/** What keeps a sprint from being started, as things stand. */
export function obstaclesTo(
  sprint: Sprint,
  { stories, prerequisites }: { stories: readonly Story[]; prerequisites: readonly Sprint[] },
): StartObstacle[] {
  const planned = stories.filter((story) => story.status !== 'dropped');
  const tooBig = planned.filter((story) => isTooBig(story, sprint));
  const open = prerequisites.filter(({ state }) => state !== 'closed');
  return [
    ...(sprint.startsOn === null || sprint.endsOn === null ? [{ kind: 'no-dates' as const }] : []),
    ...(planned.length === 0 ? [{ kind: 'no-stories' as const }] : []),
    ...(tooBig.length > 0 ? [{ kind: 'too-big' as const, stories: tooBig }] : []),
    ...(open.length > 0 ? [{ kind: 'prerequisites' as const, sprints: open }] : []),
  ];
}

/** Whether a story must be split before its sprint starts. */
/** Whether it must be split, or its size overridden, before its sprint starts. */
export function isTooBig({ estimate }: Pick<Story, 'estimate'>, { unit }: Pick<Sprint, 'unit'>): boolean {
  return unit === 'points' && estimate !== null && estimate >= TOO_BIG_POINTS;
}
