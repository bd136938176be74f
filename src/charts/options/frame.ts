import type { GridComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { LineSeriesOption } from 'echarts/charts';
import type { Ruler } from '../font/ruler.ts';
import { amount } from '../numbers.ts';
import type { Box, Point } from './geometry.ts';
import type { Place } from './lines.ts';
import { FONT, GRID, INK, PADDING, SMALL, SOFT_INK, WIDTH } from './paint.ts';
import { type Scale, ticksOf } from './scale.ts';
import type { Shape } from './shapes.ts';

/** Where values are drawn: `days` from left to right, the scale from below. */
export interface Plot extends Box {
  days: number;
  scale: Scale;
}

/** Through these places, in days and amounts. */
export type Line = Omit<LineSeriesOption, 'data'> & { data: Array<[at: number, value: number]> };

/** One diagram of a picture. */
export interface Panel {
  height: number;
  plot: Plot;
  lines: Line[];
  shapes: Shape[];
}

/** Where a panel is drawn, and what it measures its words with. */
export interface PanelPlace {
  top: number;
  ruler: Ruler;
}

const AXIS_GAP = 6;

/** As wide as the picture leaves room beside the numbers of the scale, and what stands on the right. */
export function plotFor(
  days: readonly unknown[],
  scale: Scale,
  { top, height, ruler, right = 4 }: { top: number; height: number; ruler: Ruler; right?: number },
): Plot {
  const wide = Math.max(...ticksOf(scale).map((tick) => ruler.widthOf(amount(tick), SMALL)));
  const x = PADDING + wide + AXIS_GAP;
  return { x, y: top, width: WIDTH - PADDING - right - x, height, days: Math.max(days.length, 1), scale };
}

export interface PanelAxes {
  grid: GridComponentOption;
  xAxis: XAXisComponentOption & Range;
  yAxis: YAXisComponentOption & Range;
}

interface Range {
  min: number;
  max: number;
}

export function pointOf({ x, y, width, height, days, scale }: Plot, at: number, value: number): Point {
  const share = (value - scale.low) / (scale.high - scale.low);
  return { x: x + (width * at) / days, y: y + height * (1 - share) };
}

/** The axes of a plot, as ECharts draws them; the days below it are drawn by days.ts. */
export function axesOf({ x, y, width, height, days, scale }: Plot, index: number): PanelAxes {
  return {
    grid: { left: x, top: y, width, height, outerBoundsMode: 'none' },
    xAxis: {
      ...{ type: 'value', gridIndex: index, min: 0, max: days, interval: days },
      axisLine: { onZero: false, lineStyle: { color: INK, width: 1 } },
      axisLabel: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      ...{ type: 'value', gridIndex: index, min: scale.low, max: scale.high, interval: scale.step },
      axisLabel: {
        formatter: (value: number) => amount(value),
        ...{ color: SOFT_INK, fontFamily: FONT, fontSize: SMALL, margin: AXIS_GAP },
      },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: GRID, width: 1 } },
    },
  };
}

export interface LineStyle {
  color?: string;
  width: number;
  dash?: number[];
}

/** A line through places of the plot. */
export function lineThrough(places: readonly Place[], { color = INK, width, dash }: LineStyle): Line {
  return {
    ...{ type: 'line', showSymbol: false, silent: true, clip: false },
    data: places.map(({ at, value }) => [at, value]),
    lineStyle: { color, width, type: dash ?? 'solid', join: 'round' },
  };
}
