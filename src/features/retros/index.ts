import type { Slice } from '../slice.ts';
import { duties } from './duties.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { messages } from './messages.ts';

/** Looking back: cards, votes, and what the team means to do about it. */
export const retros: Slice = {
  name: 'retros',
  commands,
  listen,
  duties,
  messages: () => messages,
};
