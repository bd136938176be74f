import type { Slice } from '../slice.ts';
import { duties } from './duties/index.ts';
import { agenda } from './flows/agenda.ts';
import { comingOf } from './flows/coming.ts';
import { dailyPart } from './flows/daily.ts';
import { owePicture } from './flows/pictures.ts';
import { storyActions, storyNotes } from './flows/requests.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { files, messages } from './messages.ts';

export { courseOf } from './flows/course.ts';
export * from './rules/index.ts';
export { storyDaysWords } from './views/review-words.ts';

/** How a sprint goes, and whether it will reach its goal. */
export const progress: Slice = {
  name: 'progress',
  commands,
  listen,
  duties,
  messages,
  files,
  daily: { part: dailyPart, owePicture },
  passingMessages: ['progress.request', 'progress.wins'],
  upcoming: comingOf,
  agenda,
  storyActions,
  storyNotes,
};
