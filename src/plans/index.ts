export type * from './plan.ts';
export { writePlan } from './writer/write-plan.ts';
