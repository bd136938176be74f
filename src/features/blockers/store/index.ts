export {
  addBlocker,
  blockersBetween,
  blockersDue,
  findBlocker,
  findByNumber,
  keepBlocker,
  lastResolvedOfTeam,
  nextBlockerDueAt,
  openCritical,
  openOfPerson,
  openOfStories,
  openOfTeam,
  openOfWorkspace,
} from './blockers.ts';
export { addDraft, findDraft, forgetDrafts, markDraft } from './drafts.ts';
export { addEvent, eventsOf, turnsOf } from './events.ts';
export { addNotice, addWaiter, noticesIn, noticesOf, removeNotice, waitersOf } from './people.ts';
export { addTerms, sharingTerms } from './terms.ts';
