import type { Burndown } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { amount, amountIn } from '../numbers.ts';
import { bandKey, DAYS_HEIGHT, dayBands, dayLabels, dayOf } from './days.ts';
import { lineThrough, type Panel, type PanelPlace, type Plot, plotFor, pointOf } from './frame.ts';
import { type Heading, headingHeight, headingShapes, legible, spanOf } from './heading.ts';
import { keyShapes } from './key.ts';
import { ABOVE_AND_BELOW, AROUND, type Field } from './labels.ts';
import { labelNear, pointsAlong, segmentsThrough } from './lines.ts';
import { scopeMarks } from './marks.ts';
import { INK, MAIN, MIDDLE, PADDING, SMALL, SOFT_INK, WIDTH } from './paint.ts';
import { scaleFor } from './scale.ts';
import { dot, type Shape } from './shapes.ts';
import { type SoundBurndown, soundBurndown } from './sound.ts';
import { boundsOf, STRIP, uprights } from './today.ts';

const PLOT_HEIGHT = 170;
const NUMBER_SIZE = 15;
/** What is said of the forecast stands ahead, if there is as much room. */
const ROOM_AHEAD = 84;

/** One sprint's burndown; of several, the `number`th, which has its name above it. */
export function burndownPanel(given: Burndown, number: number | null, { top, ruler }: PanelPlace): Panel {
  const burndown = soundBurndown(given);
  const { days, now, committed, ideal, actual, forecast } = burndown;
  const heading = headingOf(burndown, number, ruler);
  const scale = scaleFor([
    committed,
    ...[...ideal, ...actual, ...(forecast ?? [])].map(({ value }) => value),
  ]);
  const plot = plotFor(days, scale, {
    ...{ top: top + headingHeight(heading) + STRIP, height: PLOT_HEIGHT, ruler },
  });
  const field = fieldOf(plot, burndown);
  const left = leftNow(plot, burndown, field, ruler);
  const names = lineNames(plot, burndown, field, ruler);
  const marks = scopeMarks(plot, burndown.changes, field, ruler);
  const below = plot.y + plot.height + DAYS_HEIGHT;
  const key = keyShapes([...bandKey(days), ...marks.key], below, ruler);
  return {
    ...{ plot, height: below + key.height - top, lines: linesOf(plot, burndown) },
    shapes: [
      ...headingShapes(heading, top, ruler),
      ...dayBands(plot, days),
      ...dayLabels(plot, days, dayOf(days, now), ruler),
      ...uprights(plot, { now, plannedEnd: isLate(burndown) ? burndown.plannedEnd : null }, ruler),
      ...names,
      ...marks.shapes,
      ...left,
      ...key.shapes,
    ],
  };
}

function headingOf(burndown: SoundBurndown, number: number | null, ruler: Ruler): Heading {
  const { unit, days, scope, left, name } = burndown;
  const width = WIDTH - 2 * PADDING;
  return {
    name: number === null ? null : legible(name, `Sprint ${number}`, { width, size: MIDDLE, ruler }),
    figure: `${amount(left)} of ${amountIn(scope, unit)} left`,
    span: spanOf(days),
  };
}

function fieldOf(plot: Plot, burndown: SoundBurndown): Field {
  const { committed, ideal, actual, forecast, now, plannedEnd } = burndown;
  const upright = (at: number) => [plot.scale.low, plot.scale.high].map((value) => ({ at, value }));
  const lines = [level(plot, committed), ideal, actual, forecast ?? [], upright(now)];
  if (isLate(burndown)) lines.push(upright(plannedEnd));
  return {
    bounds: boundsOf(plot),
    taken: [],
    lines: lines.flatMap((line) => segmentsThrough(plot, line)),
  };
}

/** Told apart by weight and dash: what was planned is thin, what happened is thick, what may come is dashed. */
function linesOf(plot: Plot, { committed, ideal, actual, forecast }: SoundBurndown): Panel['lines'] {
  return [
    lineThrough(level(plot, committed), { color: INK, width: 1.2, dash: [2, 3] }),
    lineThrough(ideal, { color: SOFT_INK, width: 1.4 }),
    ...(forecast ? [lineThrough(forecast, { color: MAIN, width: 2, dash: [7, 5] })] : []),
    lineThrough(actual, { color: MAIN, width: 3 }),
  ];
}

function level({ days }: Plot, value: number) {
  return [0, days].map((at) => ({ at, value }));
}

function isLate({ plannedEnd, now, days }: SoundBurndown): boolean {
  return now > plannedEnd && days.slice(plannedEnd).some(({ isWorking }) => isWorking);
}

function leftNow(plot: Plot, { now, left }: SoundBurndown, field: Field, ruler: Ruler): Shape[] {
  const point = pointOf(plot, now, left);
  field.taken.push({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 });
  const style = { size: NUMBER_SIZE, isBold: true, color: MAIN };
  return [
    dot(point, 5, MAIN),
    ...labelNear(amount(left), [point], {
      ...{ field, ruler, style, sides: AROUND, distances: [6, 9, 13, 18] },
    }),
  ];
}

function lineNames(plot: Plot, burndown: SoundBurndown, field: Field, ruler: Ruler): Shape[] {
  const { committed, ideal, forecast } = burndown;
  const flat = `committed ${amount(committed)}`;
  return [
    ...(forecast ? forecastName(plot, forecast, field, ruler) : []),
    ...labelNear(flat, pointsOnLevel(plot, committed, ruler.widthOf(flat, SMALL)), {
      ...{ field, ruler, sides: ABOVE_AND_BELOW, distances: [1] },
    }),
    ...labelNear('ideal', pointsAlong(plot, ideal, [0.55, 0.45, 0.65, 0.35, 0.75, 0.25, 0.85, 0.15]), {
      ...{ field, ruler, style: { color: SOFT_INK }, sides: AROUND, distances: [3, 6, 10, 16] },
    }),
  ];
}

function forecastName(
  plot: Plot,
  forecast: NonNullable<SoundBurndown['forecast']>,
  field: Field,
  ruler: Ruler,
): Shape[] {
  const last = forecast.at(-1);
  if (!last) return [];
  const end = pointOf(plot, last.at, last.value);
  const { x, width } = boundsOf(plot);
  const ahead = Math.max(x, Math.min(pointOf(plot, forecast[0]?.at ?? 0, 0).x + 4, x + width - ROOM_AHEAD));
  const bounds = { ...field.bounds, x: ahead, width: x + width - ahead };
  field.taken.push({ x: end.x - 5, y: end.y - 5, width: 10, height: 10 });
  return [
    dot(end, 4, MAIN, true),
    ...labelNear(
      `forecast ${amount(last.value)}`,
      [end, ...pointsAlong(plot, forecast, [0.95, 0.9, 0.85, 0.8, 0.7])],
      {
        ...{ field: { ...field, bounds }, ruler, style: { color: MAIN } },
        ...{ sides: AROUND, distances: [4, 8, 12, 18] },
      },
    ),
  ];
}

/** Where the middle of words may be above or below a level line, from the right on. */
function pointsOnLevel(plot: Plot, value: number, width: number) {
  const { y } = pointOf(plot, 0, value);
  const half = width / 2 + 2;
  return [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0].map((share) => ({
    x: plot.x + half + share * (plot.width - 2 * half),
    y,
  }));
}
