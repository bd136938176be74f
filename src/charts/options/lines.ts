import type { Ruler } from '../font/ruler.ts';
import { type Plot, pointOf } from './frame.ts';
import { type Box, type Point, type Segment, segmentsOf } from './geometry.ts';
import { type Field, placeNear, type Side } from './labels.ts';
import { SMALL } from './paint.ts';
import { type Shape, type WordsStyle, words } from './shapes.ts';

/** A place of a diagram: how far in time, and how much. */
export interface Place {
  at: number;
  value: number;
}

export function segmentsThrough(plot: Plot, places: readonly Place[]): Segment[] {
  return segmentsOf(places.map(({ at, value }) => pointOf(plot, at, value)));
}

/** Where a line is above these shares of its plot's width. */
export function pointsAlong(plot: Plot, line: readonly Place[], shares: readonly number[]): Point[] {
  return shares.flatMap((share) => {
    const at = share * plot.days;
    const index = line.findIndex((place) => place.at >= at);
    const [before, after] = [line[Math.max(index - 1, 0)], line[index]];
    if (!before || !after) return [];
    const part = (at - before.at) / (after.at - before.at || 1);
    return [pointOf(plot, at, before.value + (after.value - before.value) * part)];
  });
}

export interface LabelOptions {
  field: Field;
  ruler: Ruler;
  sides: readonly Side[];
  distances: readonly number[];
  style?: WordsStyle;
}

/** Words at the best place near one of these points; nothing where there is no room. */
export function labelNear(
  text: string,
  points: readonly Point[],
  { field, ruler, sides, distances, style = {} }: LabelOptions,
): Shape[] {
  const { size = SMALL, isBold } = style;
  const box = placeNear(
    points,
    { width: ruler.widthOf(text, size, isBold), height: size + 2 },
    { field, sides, distances },
  );
  return box ? [words(text, middleOf(box), { ...style, align: 'center', isOverLines: true })] : [];
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
