import type { Slice } from '../slice.ts';
import { askMembers, keepChecklists, keepStandups, openStandups } from './duties.ts';
import { comingOf } from './flows/coming.ts';
import { homeSection } from './flows/home-section.ts';
import { commands } from './listeners/commands/index.ts';
import { listen } from './listeners/index.ts';
import { files, messages } from './messages.ts';

/** A team's recurring check-in: asked, answered, told. */
export const standups: Slice = {
  name: 'standups',
  commands,
  listen,
  duties: [openStandups, askMembers, keepStandups, keepChecklists],
  messages,
  passingMessages: ['standups.prompt', 'standups.reminder', 'standups.receipt'],
  files,
  upcoming: comingOf,
  homeSection,
};
