import type { Ruler } from '../font/ruler.ts';
import { type Plot, pointOf } from './frame.ts';
import type { Box } from './geometry.ts';
import { PADDING, SMALL, WIDTH } from './paint.ts';
import { type Shape, stroke, words } from './shapes.ts';

/** The room above a plot in which it is said what its upright lines are. */
export const STRIP = 21;
const WORDS_ABOVE = 13;

/** How far time has come. */
export function todayLine(plot: Plot, now: number, ruler: Ruler): Shape[] {
  const { x } = pointOf(plot, now, 0);
  const half = ruler.widthOf('today', SMALL) / 2;
  const middle = Math.min(Math.max(x, plot.x + half), WIDTH - PADDING - half);
  return [
    stroke({ x, y: plot.y - 6 }, { x, y: plot.y + plot.height }, { width: 1, dash: [1, 3] }),
    words('today', { x: middle, y: plot.y - WORDS_ABOVE }, { align: 'center' }),
  ];
}

/** Where the sprint should have ended. */
export function plannedEndLine(plot: Plot, plannedEnd: number): Shape[] {
  const { x } = pointOf(plot, plannedEnd, 0);
  return [
    stroke({ x, y: plot.y - STRIP + 3 }, { x, y: plot.y + plot.height }, { width: 1.5 }),
    words('planned end', { x: x - 4, y: plot.y - WORDS_ABOVE }, { align: 'right' }),
  ];
}

/** Where words may stand: within the plot, and a little beyond its right edge. */
export function boundsOf({ x, y, width, height }: Plot): Box {
  return { x: x + 2, y: y - 4, width: width + 12, height: height + 2 };
}
