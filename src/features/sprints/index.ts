export { addStory, addStoryIn, type NewStory } from './flows/add-story.ts';
export { changeSprint, changeSprintIn, type SprintChange } from './flows/change-sprint.ts';
export { changeStory, changeStoryIn, type StoryChange } from './flows/change-story.ts';
export { createSprint, createSprintIn, type NewSprint } from './flows/create-sprint.ts';
export { addDependency, removeDependency, setDependencies } from './flows/dependencies.ts';
export { type Estimate, estimateStory, estimateStoryIn } from './flows/estimate-story.ts';
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
export { changeSettings, settingsOf } from './flows/settings.ts';
export { setTasks, type TypedTask } from './flows/tasks.ts';
export { requireOpenSprint, requireSprint } from './flows/which-sprint.ts';
export { findStory, requireStory, requireStoryById } from './flows/which-story.ts';
export * from './rules/index.ts';
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
  tasksOf,
} from './store/index.ts';
