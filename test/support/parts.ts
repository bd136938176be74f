import { createCharts } from '../../src/charts/index.ts';
import { collectParts } from '../../src/parts.ts';

/** What slices offer one another where there are none. */
export const noParts = collectParts([], createCharts());
