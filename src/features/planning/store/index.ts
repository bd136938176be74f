export { answersOf, keepAnswer } from './answers.ts';
export { addDecision, decisionsOf } from './decisions.ts';
export { addLetters, type Letter, lastLetters, sprintsAskedAbout } from './letters.ts';
export { addOverride, findOverride } from './overrides.ts';
export {
  addPublished,
  earliestAsking,
  findPublished,
  followedPlans,
  type PublishedPlan,
  plansToAsk,
  savePublished,
} from './published.ts';
export { keepTemplate, templatesOf } from './templates.ts';
export {
  findWindow,
  forgetWindow,
  forgetWindows,
  keepWindow,
  outdateWindows,
  type PlanWindow,
  windowsOn,
} from './windows.ts';
