import type { Velocity } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { amount, amountIn, sound } from '../numbers.ts';
import { lineThrough, type Panel, type PanelPlace, type Plot, plotFor, pointOf } from './frame.ts';
import type { Box, Point } from './geometry.ts';
import { headingHeight, headingShapes, legible } from './heading.ts';
import { keyShapes } from './key.ts';
import { INK, MAIN, PAPER, SMALL } from './paint.ts';
import { scaleFor } from './scale.ts';
import { bar, type Shape, stroke, words } from './shapes.ts';

const PLOT_HEIGHT = 170;
const ABOVE = 18;
const NAMES_HEIGHT = 26;
/** As many as can be told apart. */
const SHOWN = 8;
const AVERAGED = 3;
const GAP = 2;
const DASH = [5, 3];

/** What each sprint took on is hollow, what it came to is full. */
export function velocityPanel({ unit, average, ...given }: Velocity, { top, ruler }: PanelPlace): Panel {
  const sprints = given.sprints.slice(-SHOWN).map(({ name, committed, completed }) => ({
    ...{ name, committed: Math.max(0, sound(committed)), completed: Math.max(0, sound(completed)) },
  }));
  const heading = {
    name: null,
    figure: average === null ? 'No sprint closed yet' : `${amountIn(sound(average), unit)} on average`,
    span: average === null ? '' : `completed, ${countOf(Math.min(sprints.length, AVERAGED))}`,
  };
  const values = sprints.flatMap(({ committed, completed }) => [committed, completed]);
  const plot = plotFor(sprints, scaleFor([...values, sound(average ?? 0)]), {
    ...{ top: top + headingHeight(heading) + ABOVE, height: PLOT_HEIGHT, ruler },
  });
  const below = plot.y + plot.height + NAMES_HEIGHT;
  const key = keyShapes(
    average === null
      ? []
      : [
          { sign: swatch(true), words: 'committed' },
          { sign: swatch(false), words: 'completed' },
          { sign: dashes, words: 'average of the last three' },
        ],
    below,
    ruler,
  );
  return {
    ...{ plot, height: below + key.height - top },
    lines: average === null ? [] : averageLine(plot, sound(average)),
    shapes: [
      ...headingShapes(heading, top, ruler),
      ...sprints.flatMap((sprint, index) => sprintBars(plot, sprint, index, ruler)),
      ...namesOf(sprints, plot, ruler),
      ...key.shapes,
    ],
  };
}

function countOf(count: number): string {
  return count === 1 ? 'one sprint' : `last ${count} sprints`;
}

/** Over those that it is the average of, with a rim of paper where it crosses them. */
function averageLine(plot: Plot, average: number): Panel['lines'] {
  const from = Math.max(plot.days - AVERAGED, 0);
  const places = [from, plot.days].map((at) => ({ at, value: average }));
  return [
    lineThrough(places, { color: PAPER, width: 3 }),
    lineThrough(places, { color: INK, width: 1.6, dash: DASH }),
  ];
}

function sprintBars(plot: Plot, sprint: Velocity['sprints'][number], index: number, ruler: Ruler): Shape[] {
  const slot = plot.width / plot.days;
  const width = Math.min(slot * 0.36, 30);
  const isRoomy = Math.max(...[sprint.committed, sprint.completed].map(widthOf)) <= width + GAP;
  return [...one(sprint.committed, -width - GAP / 2, true), ...one(sprint.completed, GAP / 2, false)];

  function one(value: number, offset: number, isHollow: boolean): Shape[] {
    const { x, y } = pointOf(plot, index + 0.5, value);
    const box = { x: x + offset, y, width, height: plot.y + plot.height - y };
    const middle = { x: box.x + width / 2, y: y - 8 };
    const isSaid = isRoomy || !isHollow;
    return [
      bar(box, MAIN, isHollow),
      ...(isSaid
        ? [words(amount(value), middle, { align: 'center', isBold: !isHollow, isOverLines: true })]
        : []),
    ];
  }

  function widthOf(value: number): number {
    return ruler.widthOf(amount(value), SMALL, true);
  }
}

/** Without what all of them begin with: of 'Sprint 7' and 'Sprint 8' the numbers. */
function namesOf(sprints: Velocity['sprints'], plot: Plot, ruler: Ruler): Shape[] {
  const names = sprints.map(({ name }) => name.replace(/\s+/g, ' ').trim());
  const same = sprints.length > 1 ? commonStart(names) : 0;
  const width = plot.width / plot.days - 4;
  return names.map((name, index) => {
    const text = legible(name.slice(same), String(index + 1), { width, size: SMALL, ruler });
    const { x } = pointOf(plot, index + 0.5, 0);
    return words(text, { x, y: plot.y + plot.height + 12 }, { align: 'center' });
  });
}

/** Of whole words only. */
function commonStart([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  return first.lastIndexOf(' ', length - 1) + 1;
}

function swatch(isHollow: boolean) {
  return ({ x, y }: Point): Shape[] => [bar(signBox({ x, y }), MAIN, isHollow)];
}

function dashes({ x, y }: Point): Shape[] {
  return [stroke({ x: x - 7, y }, { x: x + 7, y }, { width: 1.6, dash: DASH })];
}

function signBox({ x, y }: Point): Box {
  return { x: x - 6, y: y - 6, width: 12, height: 12 };
}
