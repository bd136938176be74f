import type { Slice } from '../slice.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { files, messages } from './messages.ts';

export { courseOf } from './flows/course.ts';
export * from './rules/index.ts';

/** How a sprint goes, and whether it will reach its goal. */
export const progress: Slice = {
  name: 'progress',
  commands,
  listen,
  messages,
  files,
};
