export {
  CANNOT_SAY,
  deckOf,
  groupsOf,
  MOST_ROUNDS,
  type Outcome,
  outcomeOf,
  valuesVoted,
} from './outcome.ts';
export { subjectOf, whyNotToEstimate } from './subject.ts';
export type { Estimating, Mode, Reason, Round, Session, Turn, Vote, Voter } from './types.ts';
