import type { Slice } from '../slice.ts';
import { followVoters, keepVotes } from './duties.ts';
import { comingOf } from './flows/coming.ts';
import { homeSections } from './flows/home-sections.ts';
import { storyActions } from './flows/start-form.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { messages } from './messages.ts';

export { reachableFrom } from './flows/hours.ts';
export { observersOf } from './flows/voters.ts';
export { openPokerForm } from './listeners/start.ts';

/** Estimating together: hidden votes, revealed at once. */
export const poker: Slice = {
  name: 'poker',
  commands,
  listen,
  duties: [keepVotes, followVoters],
  messages: () => messages,
  passingMessages: ['poker.card', 'poker.ballot', 'poker.reminder'],
  upcoming: comingOf,
  homeSections,
  storyActions,
};
