import type { Burndown } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import type { Drawing } from './index.ts';
import { FONT } from './paint.ts';

export function burndownDrawing([panel]: readonly Burndown[], _ruler: Ruler): Drawing {
  const data = (panel?.actual ?? []).map(({ at, left }) => [at, left]);
  return {
    height: 260,
    option: {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: { left: 34, right: 14, top: 40, bottom: 34 },
      xAxis: { type: 'value', min: 0, max: panel?.days.length ?? 1 },
      yAxis: { type: 'value', min: 0 },
      series: [{ type: 'line', step: 'end', showSymbol: false, data }],
    },
  };
}
