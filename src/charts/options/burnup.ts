import type { Burnup } from '../chart.ts';
import { amount, amountIn, sound } from '../numbers.ts';
import { bandKey, DAYS_HEIGHT, dayBands, dayLabels, dayOf } from './days.ts';
import { lineThrough, type Panel, type PanelPlace, plotFor, pointOf } from './frame.ts';
import { headingHeight, headingShapes, spanOf } from './heading.ts';
import { keyShapes } from './key.ts';
import { AROUND, type Field } from './labels.ts';
import { labelNear, type Place, pointsAlong, segmentsThrough } from './lines.ts';
import { INK, MAIN } from './paint.ts';
import { scaleFor } from './scale.ts';
import { dot } from './shapes.ts';
import { inOrder, inSteps, within } from './sound.ts';
import { boundsOf, STRIP, uprights } from './today.ts';

const PLOT_HEIGHT = 170;

/** What is done is thick and below, all there is to do is thin and above. */
export function burnupPanel(given: Burnup, { top, ruler }: PanelPlace): Panel {
  const { days, unit } = given;
  const now = within(given.now, 0, Math.max(days.length, 1));
  const places = inOrder(given.actual, 0, now);
  const [scope, done] = [lineOf(places, 'scope', now), lineOf(places, 'done', now)];
  const [all, over] = [scope.at(-1)?.value ?? 0, done.at(-1)?.value ?? 0];
  const heading = {
    ...{ name: null, figure: `${amount(over)} of ${amountIn(all, unit)} done`, span: spanOf(days) },
  };
  const plot = plotFor(days, scaleFor([...scope, ...done].map(({ value }) => value)), {
    ...{ top: top + headingHeight(heading) + STRIP, height: PLOT_HEIGHT, ruler },
  });
  const ends = [pointOf(plot, now, all), pointOf(plot, now, over)];
  const field: Field = {
    bounds: boundsOf(plot),
    taken: ends.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 })),
    lines: [scope, done, [0, plot.scale.high].map((value) => ({ at: now, value }))].flatMap((line) =>
      segmentsThrough(plot, line),
    ),
  };
  const name = (text: string, line: readonly Place[], color: string) =>
    labelNear(text, [pointOf(plot, now, line.at(-1)?.value ?? 0), ...pointsAlong(plot, line, [0.5, 0.3])], {
      ...{ field, ruler, sides: AROUND, distances: [7, 10, 14], style: { isBold: true, color } },
    });
  const below = plot.y + plot.height + DAYS_HEIGHT;
  const key = keyShapes(bandKey(days), below, ruler);
  return {
    ...{ plot, height: below + key.height - top },
    lines: [lineThrough(scope, { color: INK, width: 1.6 }), lineThrough(done, { color: MAIN, width: 3.2 })],
    shapes: [
      ...headingShapes(heading, top, ruler),
      ...dayBands(plot, days),
      ...dayLabels(plot, days, dayOf(days, now), ruler),
      ...uprights(plot, { now, plannedEnd: null }, ruler),
      ...ends.map((end, index) => dot(end, index === 0 ? 4 : 5, index === 0 ? INK : MAIN)),
      ...name(`done ${amount(over)}`, done, MAIN),
      ...name(`scope ${amount(all)}`, scope, INK),
      ...key.shapes,
    ],
  };
}

function lineOf(places: Burnup['actual'], which: 'scope' | 'done', now: number): Place[] {
  const line = places.map((place) => ({ at: place.at, value: sound(place[which]) }));
  return inSteps(line.length > 0 ? line : [{ at: 0, value: 0 }], now);
}
