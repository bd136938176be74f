export { type AddLine, readAddLine } from './add-line.ts';
export { type CloseMetadata, closeMetadata, type Decision, decisionFor, withChosen } from './close-form.ts';
export { ONLY_KEY, readAboutStory, readMove } from './command.ts';
export { partsForm } from './parts.ts';
export { settingsForm } from './settings-form.ts';
export {
  fieldOf,
  inputsOf,
  readStoryForm,
  type StoryInput,
  type StoryMetadata,
  storyDraft,
  storyMetadata,
  type WrittenStory,
  withoutFields,
  writtenStory,
} from './story-form.ts';
export { type ReadTask, taskLine } from './tasks.ts';
export { fitTitle } from './title.ts';
