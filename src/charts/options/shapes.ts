import type { Box, Point } from './geometry.ts';
import { FONT, HATCH, INK, PAPER, SMALL } from './paint.ts';

/** What ECharts' graphic component draws at a place of the picture. */
export type Shape = Words | Figure;

interface Words extends Point {
  type: 'text';
  z: number;
  silent: true;
  style: Record<string, unknown> & {
    text: string;
    fontSize: number;
    fontWeight: number;
    align: 'left' | 'center' | 'right';
  };
}

interface Figure {
  type: 'rect' | 'line' | 'polygon' | 'circle' | 'group';
  z: number;
  silent: true;
  shape?: object;
  style?: object;
  clipPath?: object;
  children?: object[];
}

/** Behind the lines of a chart, with them, and in front of them. */
const BEHIND = 0;
const AMONG = 1;
const FRONT = 10;

export interface WordsStyle {
  size?: number;
  isBold?: boolean;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** On what is drawn already: with a rim of paper. */
  isOverLines?: boolean;
}

/** Words whose middle height is at `y`. */
export function words(
  text: string,
  { x, y }: Point,
  { size = SMALL, isBold = false, color = INK, align = 'left', isOverLines = false }: WordsStyle = {},
): Shape {
  const rim = isOverLines ? { stroke: PAPER, lineWidth: 3 } : {};
  return {
    ...{ type: 'text', z: FRONT, silent: true, x, y },
    style: {
      ...{ text, fill: color, fontSize: size, fontWeight: isBold ? 600 : 400, fontFamily: FONT },
      ...{ align, verticalAlign: 'middle', ...rim },
    },
  };
}

export function band(box: Box, color: string): Shape {
  return { type: 'rect', z: BEHIND, silent: true, shape: box, style: { fill: color } };
}

/** A box with round corners. */
export function pill({ x, y, width, height }: Box, color: string): Shape {
  return front('rect', { shape: { x, y, width, height, r: 4 }, style: { fill: color } });
}

const HATCH_GAP = 6;

/** Slanting lines over the whole of a box. */
export function hatch({ x, y, width, height }: Box): Shape {
  const children: object[] = [];
  const style = { stroke: HATCH, lineWidth: 1.1, opacity: 0.75 };
  // On each line x + y is the same, and the same in boxes side by side.
  const [first, last] = [x + y, x + y + width + height];
  for (let sum = Math.ceil(first / HATCH_GAP) * HATCH_GAP; sum < last; sum += HATCH_GAP) {
    const [left, right] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
    const ends = { x1: left, y1: sum - left, x2: right, y2: sum - right };
    children.push({ type: 'line', z: BEHIND, silent: true, shape: ends, style });
  }
  return { type: 'group', z: BEHIND, silent: true, children };
}

export type Pattern = 'plain' | 'rising' | 'falling' | 'level';

const PATTERN_GAP = 7;

/** A figure with a pattern in it and a line around it. */
export function area(points: readonly Point[], color: string, pattern: Pattern): Shape[] {
  const shape = { points: points.map(({ x, y }) => [x, y]) };
  const clipPath = { type: 'polygon', shape };
  return [
    { type: 'polygon', z: AMONG, silent: true, shape, style: { fill: color } },
    { type: 'group', z: AMONG, silent: true, clipPath, children: patternLines(boxAround(points), pattern) },
    { type: 'polygon', z: AMONG, silent: true, shape, style: { fill: 'none', stroke: INK, lineWidth: 1 } },
  ];
}

function patternLines({ x, y, width, height }: Box, pattern: Pattern): object[] {
  const style = { stroke: INK, lineWidth: 1, opacity: 0.55 };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    ...{ type: 'line', z: AMONG, silent: true, shape: { x1, y1, x2, y2 }, style },
  });
  const steps = (length: number) =>
    Array.from({ length: Math.ceil(length / PATTERN_GAP) }, (_, index) => index * PATTERN_GAP);
  switch (pattern) {
    case 'plain':
      return [];
    case 'level':
      return steps(height).map((down) => line(x, y + down, x + width, y + down));
    case 'rising':
      return steps(width + height).map((right) => line(x + right, y, x + right - height, y + height));
    case 'falling':
      return steps(width + height).map((right) => line(x + right - height, y, x + right, y + height));
  }
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function bar({ x, y, width, height }: Box, color: string, isHollow: boolean): Shape {
  const shape = isHollow
    ? { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: Math.max(height - 1.5, 0) }
    : { x, y, width, height };
  const style = isHollow ? { fill: PAPER, stroke: color, lineWidth: 1.5 } : { fill: color };
  return { type: 'rect', z: AMONG, silent: true, shape, style };
}

export interface StrokeStyle {
  color?: string;
  width?: number;
  dash?: number[];
}

export function stroke(from: Point, to: Point, { color = INK, width = 1, dash }: StrokeStyle = {}): Shape {
  return front('line', {
    shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    style: { stroke: color, lineWidth: width, ...(dash && { lineDash: dash }) },
  });
}

/** A filled figure with a rim of paper, so that it stands off the lines below it. */
export function figure(points: readonly Point[], color: string): Shape {
  return front('polygon', {
    shape: { points: points.map(({ x, y }) => [x, y]) },
    style: { fill: color, stroke: PAPER, lineWidth: 1.2 },
  });
}

export function dot({ x, y }: Point, radius: number, color: string, isHollow = false): Shape {
  const style = isHollow
    ? { fill: PAPER, stroke: color, lineWidth: 2 }
    : { fill: color, stroke: PAPER, lineWidth: 1.5 };
  return front('circle', { shape: { cx: x, cy: y, r: radius }, style });
}

function front(type: Figure['type'], rest: Pick<Figure, 'shape' | 'style'>): Shape {
  return { type, z: FRONT, silent: true, ...rest };
}
