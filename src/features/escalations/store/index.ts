export { addEscalation, peopleMissed } from './escalations.ts';
export {
  addLadder,
  findLadder,
  keepLadder,
  lookAtAll,
  nextStepAt,
  openLadders,
  openSubjects,
  subjectsDue,
} from './ladders.ts';
export { findPolicy, keepPolicy } from './policies.ts';
