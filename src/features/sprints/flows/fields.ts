import type { Sprint, SprintFields, Story, StoryFields } from '../rules/index.ts';

/** What of a story changes, and is told by events. */
export function storyFields(story: Story): StoryFields {
  const { key, title, notes, epic, estimate, priority, type, status, sprintId } = story;
  const { parentId, isGoal, assignees, acceptanceCriteria, ownedPaths, rice } = story;
  return {
    ...{ key, title, notes, epic, estimate, priority, type, status, sprintId },
    ...{ parentId, isGoal, assignees, acceptanceCriteria, ownedPaths, rice },
  };
}

/** What of a sprint changes, and is told by events. */
export function sprintFields(sprint: Sprint): SprintFields {
  const { name, state, goal, focus, unit, startsOn, endsOn, ownerId, pointsPerDay } = sprint;
  const { allocation, demoGoal, release, mergeGate, hasRiskCheck } = sprint;
  return {
    ...{ name, state, goal, focus, unit, startsOn, endsOn, ownerId, pointsPerDay },
    ...{ allocation, demoGoal, release, mergeGate, hasRiskCheck },
  };
}
