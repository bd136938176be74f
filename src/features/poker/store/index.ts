export {
  addSession,
  findSession,
  nextSessionDueAt,
  runningSessions,
  saveDue,
  sessionsDue,
  sessionsOfVoter,
} from './sessions.ts';
export { addStories, everythingOpen, type Open, openAmong, saveStory, storiesIn } from './stories.ts';
export { addVoters, markAsked, removeVoters, saveObserving, votersOf } from './voters.ts';
export { ownVotes, removeVote, revealedRounds, saveReason, saveVote, votesIn, whoVoted } from './votes.ts';
