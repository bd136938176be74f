import type { Slice } from '../slice.ts';
import { escalateBlockers, followStories, followTeams } from './duties.ts';
import { comingOf } from './flows/coming.ts';
import { homeSections } from './flows/home-sections.ts';
import { storyActions } from './flows/story.ts';
import { commands } from './listeners/commands.ts';
import { listen } from './listeners/index.ts';
import { messages } from './messages.ts';
import { policySetting } from './views/settings.ts';

export { blockersDuring } from './flows/during.ts';
export { joinBlockerIn, markStillBlockedIn } from './flows/join.ts';
export { previewFor } from './flows/preview.ts';
export { openBlockersOf } from './flows/questions.ts';
export { raiseBlockerIn } from './flows/raise.ts';
export { resolveBlockerIn } from './flows/resolve.ts';
export { similarOpenBlocker } from './flows/similar.ts';
export {
  type BlockersCost,
  blockedDaysIn,
  costOf,
  hoursADay,
} from './rules/index.ts';
export { findBlocker, openCritical } from './store/index.ts';
export { blockerLine } from './views/line.ts';

/** What keeps people from going on, until it is resolved. */
export const blockers: Slice = {
  name: 'blockers',
  commands,
  listen,
  duties: [followTeams, followStories, escalateBlockers],
  messages: () => messages,
  upcoming: comingOf,
  homeSections,
  storyActions,
  teamSettings: async (_db, teamId) => [policySetting(teamId)],
};
