export { candidateFor } from './flows/candidates.ts';
export { isStepDue, takeNextStep } from './flows/climb.ts';
export { type DryRun, dryRun } from './flows/dry-run.ts';
export {
  addWaiting,
  endLadder,
  hurryOn,
  lookAgain,
  pauseLadder,
  reopenLadder,
  resumeLadder,
  setCritical,
  startLadder,
} from './flows/ladders.ts';
export { policyOf, savePolicy } from './flows/policies.ts';
export {
  countOpenLadders,
  previewLadder,
  viewLadder,
} from './flows/questions.ts';
export {
  type Gap,
  type Hurry,
  inOrder,
  MOST_HOURS,
  MOST_REPEATS,
  type PassedOver,
  type PlannedStep,
  type Policy,
  type Step,
  type Subject,
  type Taken,
  type Target,
  whatIsWrong,
} from './rules/index.ts';
export { policySchema } from './schema.ts';
export { nextStepAt, openSubjects, subjectsDue } from './store/index.ts';
