export { type AddLine, readAddLine } from './add-line.ts';
export {
  type CloseAnswers,
  type CloseMetadata,
  closeAnswers,
  closeMetadata,
  type Decision,
  NO_ANSWERS,
  withPage,
} from './close-form.ts';
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
