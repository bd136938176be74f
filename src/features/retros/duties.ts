import type { Duty } from '../slice.ts';

export const duties: Duty[] = [];
