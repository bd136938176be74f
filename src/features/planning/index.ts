import type { Slice } from '../slice.ts';

/** How a sprint comes to be: its plan, step by step, until it starts. */
export const planning: Slice = { name: 'planning' };
