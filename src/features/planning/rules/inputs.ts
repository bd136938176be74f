import { ALLOCATED } from './allocation.ts';

const INPUTS: Record<string, readonly string[]> = {
  ...{ startsOn: ['starts'], endsOn: ['ends'], ownerId: ['owner'], prerequisites: ['needs'] },
  ...{ demoGoal: ['demo'], mergeGate: ['gate'], pointsPerDay: ['pace'] },
};

/** The inputs of the plan's forms that make a field of a sprint; what is wrong with it is said under the last. */
export function inputsOf(field: string): readonly string[] {
  return field === 'allocation' ? ALLOCATED : (INPUTS[field] ?? [field]);
}
