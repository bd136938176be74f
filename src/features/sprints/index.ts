import type { Slice } from '../slice.ts';
import { homeSections } from './flows/shown/lists.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { sprintSetting } from './views/settings.ts';

export { draftOf, readLine as readStoryLine, refused as refusedLine } from './flows/add-by-line.ts';
export { addStory, type NewStory } from './flows/add-story.ts';
export { cancelSprint } from './flows/cancel-sprint.ts';
export { capacityOf } from './flows/capacity.ts';
export { changeSprint, changeSprintIn } from './flows/change-sprint.ts';
export { changeStory } from './flows/change-story.ts';
export { chooseStories } from './flows/choose-stories.ts';
export { closeSprint, type Decision } from './flows/close-sprint.ts';
export { createSprint } from './flows/create-sprint.ts';
export { setDays, setDaysIn } from './flows/days.ts';
export { addDependency, removeDependency, setDependencies } from './flows/dependencies.ts';
export { estimateStory, estimateStoryIn } from './flows/estimate-story.ts';
export { followEvents } from './flows/follow-events.ts';
export { addItem, changeItem, type NewItem, removeItem } from './flows/items.ts';
export {
  backlogOf,
  changesSince,
  dependentsOf,
  historyOf,
  openStoriesOf,
  prerequisitesOf,
  searchBacklog,
  storiesOf,
} from './flows/lists.ts';
export { moveStory, moveStoryIn } from './flows/move-story.ts';
export { type Outcome, outcomeOf, storiesAtEnd } from './flows/outcome.ts';
export { setPrerequisites, setPrerequisitesIn } from './flows/prerequisites.ts';
export { publishIn } from './flows/publish-sprint.ts';
export { reopenSprint } from './flows/reopen-sprint.ts';
export { setMetrics } from './flows/set-metrics.ts';
export { settingsIn, settingsOf } from './flows/settings.ts';
export { splitStory } from './flows/split-story.ts';
export { startSprintIn } from './flows/start-sprint.ts';
export { type SprintStates, sprintStates, storyEventsOf } from './flows/states.ts';
export { setTasks } from './flows/tasks.ts';
export { storiesAt, type Velocity, velocityOf } from './flows/velocity.ts';
export { requireOpenSprint } from './flows/which-sprint.ts';
export { findStory, requireStory, requireStoryById } from './flows/which-story.ts';
export { openStoryForm } from './listeners/story-form.ts';
export * from './rules/index.ts';
export { fitTitle } from './schema/index.ts';
export {
  type Dependency,
  dayPlanFor,
  dayPlansOf,
  dependenciesOf,
  findSprint,
  itemsOf,
  latestPosition,
  sprintsOf,
  storiesById,
  storyByKey,
  storyIdsByKey,
  tasksOf,
} from './store/index.ts';
export { boardButton, splitButton } from './views/controls.ts';
export { statusOptions, storyLine, storyTitle } from './views/line.ts';

/** What a team means to do until when: sprints, their stories, and every change of them. */
export const sprints: Slice = {
  name: 'sprints',
  commands,
  listen,
  homeSections,
  teamSettings: async (_db, teamId) => [sprintSetting(teamId)],
};
