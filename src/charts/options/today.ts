import type { Ruler } from '../font/ruler.ts';
import { type Plot, pointOf } from './frame.ts';
import type { Box } from './geometry.ts';
import { PADDING, SMALL, WIDTH } from './paint.ts';
import { type Shape, stroke, words } from './shapes.ts';

/** The room above a plot in which it is said what its upright lines are. */
export const STRIP = 21;
const WORDS_ABOVE = 13;
const GAP = 4;

/** How far time has come, while it has not come to the end, and where the sprint should have ended. */
export function uprights(
  plot: Plot,
  { now, plannedEnd }: { now: number; plannedEnd: number | null },
  ruler: Ruler,
): Shape[] {
  const y = plot.y - WORDS_ABOVE;
  const width = ruler.widthOf('today', SMALL);
  const today = pointOf(plot, now, 0).x;
  const end = pointOf(plot, plannedEnd ?? 0, 0).x;
  const earliest = plannedEnd === null ? plot.x : end + GAP;
  const left = Math.min(Math.max(today - width / 2, earliest), WIDTH - PADDING - width);
  const isOver = now >= plot.days;
  return [
    ...(isOver ? [] : [dotted(plot, today), words('today', { x: left, y })]),
    ...(plannedEnd === null
      ? []
      : [
          stroke({ x: end, y: plot.y - STRIP + 3 }, { x: end, y: plot.y + plot.height }, { width: 1.5 }),
          words('planned end', { x: Math.min(end, isOver ? end : left) - GAP, y }, { align: 'right' }),
        ]),
  ];
}

function dotted(plot: Plot, x: number): Shape {
  return stroke({ x, y: plot.y - 6 }, { x, y: plot.y + plot.height }, { dash: [1, 3] });
}

/** Where words may stand: within the plot, and a little beyond its right edge. */
export function boundsOf({ x, y, width, height }: Plot): Box {
  return { x: x + 2, y: y - 4, width: width + 12, height: height + 2 };
}
