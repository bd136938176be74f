export {
  addBlocker,
  blockersDue,
  earliestBlockerDue,
  findBlocker,
  findByNumber,
  keepBlocker,
  lastResolvedOfTeam,
  openOfPerson,
  openOfStories,
  openOfTeam,
  openOfWorkspace,
} from './blockers.ts';
export { addDraft, findDraft, forgetDrafts, markDraft } from './drafts.ts';
export { addEvent, eventsOf } from './events.ts';
export { addNotice, addWaiter, noticesIn, noticesOf, removeNotice, waitersOf } from './people.ts';
export { addTerms, sharingTerms } from './terms.ts';
