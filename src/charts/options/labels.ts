import {
  type Box,
  isWithin,
  lengthWithin,
  nearestIn,
  overlaps,
  type Point,
  type Segment,
} from './geometry.ts';

/** Where words may stand, and what is there already. */
export interface Field {
  bounds: Box;
  /** Nothing is written over these. */
  taken: Box[];
  /** Words keep off these where they can. */
  lines: Segment[];
}

interface Size {
  width: number;
  height: number;
}

/** To which side of a point words lie: by 0, they are centred on it. */
export interface Side {
  right: -1 | 0 | 1;
  down: -1 | 0 | 1;
}

export const ABOVE_AND_BELOW: readonly Side[] = [
  { right: 0, down: -1 },
  { right: 0, down: 1 },
];
export const AROUND: readonly Side[] = [
  { right: 1, down: -1 },
  { right: -1, down: -1 },
  { right: 1, down: 1 },
  { right: -1, down: 1 },
  ...ABOVE_AND_BELOW,
  { right: 1, down: 0 },
  { right: -1, down: 0 },
];

const GAP = 2;
/** So many pixels further away words go rather than cover one of a line. */
const WORTH_OF_COVERED = 1.5;
/** So many rather than lead over one of other words. */
const WORTH_OF_CROSSED = 4;
/** Of two points the first is preferred, so much. */
const WORTH_OF_FIRST = 3;

interface Candidate {
  from: Point;
  box: Box;
  cost: number;
}

/**
 * Takes the best place for words of this size near one of the points, on one of these sides and at one of these distances,
 * the first ones preferred; null where everything is taken.
 */
export function placeNear(
  points: readonly Point[],
  size: Size,
  { field, sides, distances }: { field: Field; sides: readonly Side[]; distances: readonly number[] },
): Box | null {
  const candidates = points.flatMap((point, index) =>
    distances.flatMap((distance) =>
      sides.map((side) => ({
        from: point,
        box: beside(point, size, side, distance),
        cost: distance + index * WORTH_OF_FIRST,
      })),
    ),
  );
  const best = cheapest(candidates, field);
  if (best) field.taken.push(best);
  return best;
}

function beside({ x, y }: Point, { width, height }: Size, { right, down }: Side, distance: number): Box {
  return {
    x: x + right * distance - ((1 - right) / 2) * width,
    y: y + down * distance - ((1 - down) / 2) * height,
    width,
    height,
  };
}

function cheapest(candidates: readonly Candidate[], { bounds, taken, lines }: Field): Box | null {
  let best: Candidate | null = null;
  for (const { from, box, cost } of candidates) {
    if (best !== null && cost >= best.cost) continue;
    if (!isWithin(box, bounds) || taken.some((other) => overlaps(box, other, GAP))) continue;
    const covered = lines.reduce((sum, line) => sum + lengthWithin(line, box), 0);
    const whole = cost + covered * WORTH_OF_COVERED + crossed(from, box, taken) * WORTH_OF_CROSSED;
    if (best === null || whole < best.cost) best = { from, box, cost: whole };
  }
  return best?.box ?? null;
}

/** How much of the way from a point to its words lies on other words. */
function crossed(from: Point, box: Box, taken: readonly Box[]): number {
  const way = { from, to: nearestIn(box, from) };
  return taken.reduce((sum, other) => sum + (isOn(from, other) ? 0 : lengthWithin(way, other)), 0);
}

function isOn({ x, y }: Point, box: Box): boolean {
  return isWithin({ x, y, width: 0, height: 0 }, box);
}
