import { weekdayName, weekdayOf } from '../../time/index.ts';
import type { Day } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import type { Plot } from './frame.ts';
import type { Box, Point } from './geometry.ts';
import type { KeyEntry } from './key.ts';
import { DAY_OFF, INK, PAPER, SMALL, SOFT_INK } from './paint.ts';
import { band, hatch, pill, type Shape, words } from './shapes.ts';

const ROW = 14;
/** Room for a dot on the axis. */
const ABOVE = 6;
const PADDING = 4;
export const DAYS_HEIGHT = ABOVE + 2 * ROW + 6;

/** Days off are darker, blocked days are hatched. */
export function dayBands(plot: Plot, days: ReadonlyArray<Day & { isBlocked?: boolean }>): Shape[] {
  return days.flatMap(({ isWorking, isBlocked }, index) => {
    const column = columnOf(plot, index);
    return [...(isWorking ? [] : [band(column, DAY_OFF)]), ...(isBlocked ? [hatch(column)] : [])];
  });
}

/** Weekday over day of the month below the plot, as many as have room; today's is set off. */
export function dayLabels(plot: Plot, days: readonly Day[], today: number | null, ruler: Ruler): Shape[] {
  const column = plot.width / Math.max(plot.days, 1);
  const every = Math.ceil((ruler.widthOf('30', SMALL) + PADDING) / column);
  const isLong = column >= ruler.widthOf('Wed', SMALL) + PADDING;
  return days.flatMap(({ date, isWorking }, index) => {
    const isToday = index === today;
    const isNearToday = today !== null && Math.abs(index - today) < every;
    if (!isToday && (isNearToday || index % every !== 0)) return [];
    const { x, width } = columnOf(plot, index);
    const [middle, top] = [x + width / 2, plot.y + plot.height + ABOVE];
    const color = isToday ? PAPER : isWorking ? INK : SOFT_INK;
    const style = { color, isBold: isToday, align: 'center' as const };
    const name = weekdayName(weekdayOf(date)).slice(0, isLong ? 3 : 1);
    const day = String(Number(date.slice(8)));
    const wide = Math.max(ruler.widthOf(name, SMALL, true), ruler.widthOf(day, SMALL, true)) + 2 * PADDING;
    const frame = { x: middle - wide / 2, y: top - 1, width: wide, height: 2 * ROW + 1 };
    return [
      ...(isToday ? [pill(frame, INK)] : []),
      words(name, { x: middle, y: top + ROW / 2 }, style),
      words(day, { x: middle, y: top + ROW * 1.5 }, style),
    ];
  });
}

/** What the bands mean that occur. */
export function bandKey(days: ReadonlyArray<Day & { isBlocked?: boolean }>): KeyEntry[] {
  const box = ({ x, y }: Point) => ({ x: x - 7, y: y - 6, width: 14, height: 12 });
  return [
    ...(days.some(({ isBlocked }) => isBlocked)
      ? [{ sign: (middle: Point) => [hatch(box(middle))], words: 'blocked' }]
      : []),
    ...(days.some(({ isWorking }) => !isWorking)
      ? [{ sign: (middle: Point) => [band(box(middle), DAY_OFF)], words: 'day off' }]
      : []),
  ];
}

/** The index of the day in which `at` lies; null before the first and after the last. */
export function dayOf(days: readonly Day[], at: number): number | null {
  const index = Math.floor(at);
  return index >= 0 && index < days.length ? index : null;
}

function columnOf({ x, y, width, height, days }: Plot, index: number): Box {
  return { x: x + (width * index) / days, y, width: width / days, height };
}
