import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { burndownDrawing } from './burndown.ts';

/** A picture as ECharts draws it, in logical pixels. */
export interface Drawing {
  option: EChartsCoreOption;
  height: number;
}

export function drawingOf(chart: Chart, ruler: Ruler): Drawing {
  if (chart.kind === 'burndown') return burndownDrawing(chart.panels, ruler);
  throw new Error(`There is no picture of ${chart.kind} yet`);
}
