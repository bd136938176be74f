import type { Slice } from '../slice.ts';
import { homeSections } from './flows/shown/lists.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { sprintSetting } from './views/settings.ts';

export { draftOf, readLine as readStoryLine, refused as refusedLine } from './flows/add-by-line.ts';
export { addStory, addStoryIn, type NewStory } from './flows/add-story.ts';
export { cancelSprint, cancelSprintIn } from './flows/cancel-sprint.ts';
export { capacityOf } from './flows/capacity.ts';
export { changeSprint, changeSprintIn, type SprintChange } from './flows/change-sprint.ts';
export { changeStory, changeStoryIn, type StoryChange } from './flows/change-story.ts';
export { type Chosen, type ChosenAnswer, chooseStories, chooseStoriesIn } from './flows/choose-stories.ts';
export { type ClosedSprint, closeSprint, type Decision, nextSprintAfter } from './flows/close-sprint.ts';
export { createSprint, createSprintIn, type NewSprint } from './flows/create-sprint.ts';
export { setDayPlan, setDayPlanIn, setDays } from './flows/days.ts';
export { addDependency, removeDependency, setDependencies } from './flows/dependencies.ts';
export { type Estimate, estimateStory, estimateStoryIn } from './flows/estimate-story.ts';
export { followEvents } from './flows/follow-events.ts';
export { addItem, type ChangedItem, changeItem, type NewItem, removeItem, setItems } from './flows/items.ts';
export {
  backlogOf,
  changesSince,
  dependentsOf,
  historyOf,
  openStoriesOf,
  prerequisitesOf,
  searchStories,
  storiesOf,
} from './flows/lists.ts';
export { type Move, moveStory, moveStoryIn } from './flows/move-story.ts';
export { setPrerequisites } from './flows/prerequisites.ts';
export { publishIn } from './flows/publish-sprint.ts';
export { changeSettings, settingsOf } from './flows/settings.ts';
export { type SplitStory, splitStory, splitStoryIn } from './flows/split-story.ts';
export { startSprintIn } from './flows/start-sprint.ts';
export { setTasks, type TypedTask } from './flows/tasks.ts';
export { storiesAt, type Velocity, velocityOf } from './flows/velocity.ts';
export { requireOpenSprint, requireSprint } from './flows/which-sprint.ts';
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
  tasksOf,
} from './store/index.ts';
export { splitButton } from './views/controls.ts';
export { statusOptions, storyLine, storyTitle } from './views/line.ts';

/** What a team means to do until when: sprints, their stories, and every change of them. */
export const sprints: Slice = {
  name: 'sprints',
  commands,
  listen,
  homeSections,
  teamSettings: async (_db, teamId) => [sprintSetting(teamId)],
};
