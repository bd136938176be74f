export { altOf } from './alt/index.ts';
export type {
  Burndown,
  Burnup,
  Chart,
  Charts,
  Flow,
  FlowColumn,
  ScopeCause,
  ScopeMark,
  Velocity,
} from './chart.ts';
export { COLUMNS } from './chart.ts';
export { createCharts } from './worker/pool.ts';
