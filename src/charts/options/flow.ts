import { COLUMNS, type Flow, type FlowColumn } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { amount, amountIn, sound } from '../numbers.ts';
import { columnName } from '../words.ts';
import { DAYS_HEIGHT, dayLabels } from './days.ts';
import { type Panel, type PanelPlace, type Plot, plotFor, pointOf } from './frame.ts';
import type { Point } from './geometry.ts';
import { headingHeight, headingShapes, spanOf } from './heading.ts';
import { INK, MAIN, SMALL } from './paint.ts';
import { scaleFor } from './scale.ts';
import { area, type Pattern, type Shape, stroke, words } from './shapes.ts';

const PLOT_HEIGHT = 190;
const ABOVE = 8;
const ROW = 15;
const LEAD = 10;

/** Each is told apart by its pattern, its lightness and the words beside it. */
const LOOKS: Record<FlowColumn, { color: string; pattern: Pattern }> = {
  done: { color: MAIN, pattern: 'plain' },
  testing: { color: '#9dbcf2', pattern: 'falling' },
  'code-review': { color: '#f0cf94', pattern: 'rising' },
  'in-progress': { color: '#f9e8c8', pattern: 'level' },
  backlog: { color: '#e3e6ec', pattern: 'plain' },
};

/** From below: what is done, and so on up to what is not begun. */
const FROM_BELOW = COLUMNS.toReversed();

interface Layer {
  column: FlowColumn;
  /** One for each day that is known. */
  low: number[];
  high: number[];
}

/** How much stood in each column at the end of each day: a step for each day. */
export function flowPanel({ days, unit }: Flow, { top, ruler }: PanelPlace): Panel {
  const layers = layersOf(days);
  const done = layers[0]?.high.at(-1) ?? 0;
  const all = layers.at(-1)?.high.at(-1) ?? 0;
  const heading = {
    ...{ name: null, figure: `${amount(done)} of ${amountIn(all, unit)} done`, span: spanOf(days) },
  };
  const right = LEAD + 4 + widthOfNames(layers, ruler);
  const plot = plotFor(days, scaleFor(layers.flatMap(({ high }) => high)), {
    ...{ top: top + headingHeight(heading) + ABOVE, height: PLOT_HEIGHT, ruler, right },
  });
  const known = days.filter(({ columns }) => columns !== null).length;
  return {
    ...{ plot, height: ABOVE + headingHeight(heading) + PLOT_HEIGHT + DAYS_HEIGHT, lines: [] },
    shapes: [
      ...headingShapes(heading, top, ruler),
      ...layers.flatMap((layer) => layerShapes(plot, layer)),
      ...layerNames(plot, layers, known),
      ...dayLabels(plot, days, known > 0 ? known - 1 : null, ruler),
    ],
  };
}

function layersOf(days: Flow['days']): Layer[] {
  const known = days.flatMap(({ columns }) => columns ?? []);
  let low = known.map(() => 0);
  return FROM_BELOW.map((column) => {
    const high = known.map((columns, day) => (low[day] ?? 0) + Math.max(0, sound(columns[column])));
    const layer = { column, low, high };
    low = high;
    return layer;
  });
}

function layerShapes(plot: Plot, { column, low, high }: Layer): Shape[] {
  const [upper, lower] = [stepsOf(plot, high), stepsOf(plot, low)];
  const { color, pattern } = LOOKS[column];
  if (upper.length === 0) return [];
  return area([...upper, ...lower.toReversed()], color, pattern);
}

/** Level over each day. */
function stepsOf(plot: Plot, values: readonly number[]): Point[] {
  return values.flatMap((value, day) => [pointOf(plot, day, value), pointOf(plot, day + 1, value)]);
}

function nameOf({ column, low, high }: Layer): string {
  return `${columnName(column)} ${amount((high.at(-1) ?? 0) - (low.at(-1) ?? 0))}`;
}

function widthOfNames(layers: readonly Layer[], ruler: Ruler): number {
  return Math.max(...layers.map((layer) => ruler.widthOf(nameOf(layer), SMALL)));
}

/** Beside the last day that is known, with room between them. */
function layerNames(plot: Plot, layers: readonly Layer[], known: number): Shape[] {
  const shown = layers.filter(({ low, high }) => (high.at(-1) ?? 0) > (low.at(-1) ?? 0));
  const middles = shown.map(({ low, high }) =>
    pointOf(plot, known, ((high.at(-1) ?? 0) + (low.at(-1) ?? 0)) / 2),
  );
  const rows = spread(middles.map(({ y }) => y));
  return shown.flatMap((layer, index) => {
    const [middle, y] = [middles[index], rows[index]];
    if (!middle || y === undefined) return [];
    const start = { x: middle.x + LEAD, y };
    return [stroke(middle, start, { color: INK }), words(nameOf(layer), { x: start.x + 3, y })];
  });

  /** From the lowest up; each at its place or above it, and all within the plot. */
  function spread(wanted: readonly number[]): number[] {
    const [lowest, highest] = [plot.y + plot.height - ROW / 2, plot.y + ROW / 2];
    const rows: number[] = [];
    for (const y of wanted) rows.push(Math.min(y, (rows.at(-1) ?? lowest + ROW) - ROW));
    for (let at = rows.length - 1, above = highest; at >= 0; at--, above += ROW)
      rows[at] = Math.max(rows[at] ?? above, above);
    return rows;
  }
}
