export type * from './plan.ts';
export { planTitle, writePlan } from './writer/write-plan.ts';
