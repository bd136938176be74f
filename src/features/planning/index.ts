import type { Slice } from '../slice.ts';
import { followPublished, keepPlansCurrent } from './duties.ts';
import { agendaOf } from './flows/agenda.ts';
import { comingOf } from './flows/coming.ts';
import { homeSections } from './flows/owed.ts';
import { reviewNotes } from './flows/review-notes.ts';
import { planCommands } from './listeners/commands.ts';
import { gateCommands } from './listeners/gate-commands.ts';
import { listen } from './listeners/index.ts';
import { files, messages } from './messages.ts';

/** How a sprint comes to be: its plan, step by step, until it starts. */
export const planning: Slice = {
  name: 'planning',
  commands: (core) => [...planCommands(core), ...gateCommands(core)],
  listen,
  duties: [keepPlansCurrent, followPublished],
  messages: () => messages,
  passingMessages: ['planning.letter'],
  files: () => files,
  upcoming: comingOf,
  homeSections,
  agenda: agendaOf,
  reviewNotes,
};
