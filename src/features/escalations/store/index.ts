export { addEscalation, peopleMissed } from './escalations.ts';
export {
  addLadder,
  earliestDue,
  findLadder,
  keepLadder,
  lookAtAll,
  openLadders,
  openSubjects,
  subjectsDue,
} from './ladders.ts';
export { findPolicy, keepPolicy } from './policies.ts';
