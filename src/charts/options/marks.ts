import type { ScopeCause, ScopeMark } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { signed } from '../numbers.ts';
import { type Plot, pointOf } from './frame.ts';
import { nearestIn, type Point } from './geometry.ts';
import { legible } from './heading.ts';
import type { KeyEntry } from './key.ts';
import { AROUND, type Field, placeNear } from './labels.ts';
import { INK, SMALL } from './paint.ts';
import { figure, type Shape, stroke, words } from './shapes.ts';

/** More than these would be hard to tell apart. */
const LABELLED = 5;
/** From so many on, those without words are small, so that the line can still be seen. */
const MANY = 12;
const KEY_WIDTH = 96;
const LINE_HEIGHT = 14;
const DISTANCES = [7, 12, 18, 26, 36, 48, 62];
/** From here on a line leads from the words to their mark. */
const FAR = 14;

const COLORS: Record<ScopeCause, string> = {
  added: '#b3261e',
  removed: '#0b6b3a',
  're-estimated': '#6b3fa0',
  split: '#7a4b00',
};
const CAUSES = ['added', 'removed', 're-estimated', 'split'] as const;

/** Signs for all changes of scope, and words for the largest as far as there is room. */
export function scopeMarks(
  plot: Plot,
  changes: readonly ScopeMark[],
  field: Field,
  ruler: Ruler,
): { shapes: Shape[]; key: KeyEntry[] } {
  const marks = changes.map((change) => ({ change, point: pointOf(plot, change.at, change.left) }));
  const bySize = marks.toSorted((a, b) => Math.abs(b.change.amount) - Math.abs(a.change.amount));
  const wanted = bySize.slice(0, LABELLED);
  for (const { point } of wanted) field.taken.push({ x: point.x - 5, y: point.y - 5, width: 10, height: 10 });
  const labels = wanted.flatMap(({ change, point }) => {
    const shapes = label(change, point, field, ruler);
    return shapes ? [{ change, shapes }] : [];
  });
  const named = new Set(labels.map(({ change }) => change));
  const rest = changes.filter((change) => !named.has(change));
  return {
    shapes: [
      ...marks.map(({ change, point }) =>
        markOf(change.kind, point, named.has(change) ? 5 : changes.length < MANY ? 4 : 2.6),
      ),
      ...labels.flatMap(({ shapes }) => shapes),
    ],
    key: [
      ...CAUSES.filter((cause) => changes.some(({ kind }) => kind === cause)).map((cause) => ({
        sign: (middle: Point) => [markOf(cause, middle, 5)],
        words: cause,
      })),
      ...(rest.length === 0 ? [] : [{ sign: null, words: counted(rest, named.size > 0) }]),
    ],
  };
}

function label(change: ScopeMark, point: Point, field: Field, ruler: Ruler): Shape[] | null {
  const key = legible(change.key, '', { width: KEY_WIDTH, size: SMALL, ruler });
  const text = `${signed(change.amount)} ${key}`.trim();
  const size = { width: ruler.widthOf(text, SMALL, true), height: LINE_HEIGHT };
  const box = placeNear([point], size, { field, sides: AROUND, distances: DISTANCES });
  if (!box) return null;
  const end = nearestIn(box, point);
  const isFar = Math.hypot(end.x - point.x, end.y - point.y) > FAR;
  if (isFar) field.lines.push({ from: point, to: end });
  return [
    ...(isFar ? [stroke(point, end, { color: COLORS[change.kind], width: 1 })] : []),
    words(
      text,
      { x: box.x, y: box.y + box.height / 2 },
      { isBold: true, color: COLORS[change.kind], isOverLines: true },
    ),
  ];
}

/** Told apart by their form: up, down, a lozenge, a square. */
function markOf(cause: ScopeCause, { x, y }: Point, r: number): Shape {
  const forms: Record<ScopeCause, Array<[number, number]>> = {
    added: [
      [0, -r * 1.2],
      [r * 1.1, r * 0.8],
      [-r * 1.1, r * 0.8],
    ],
    removed: [
      [0, r * 1.2],
      [r * 1.1, -r * 0.8],
      [-r * 1.1, -r * 0.8],
    ],
    're-estimated': [
      [0, -r * 1.2],
      [r * 1.2, 0],
      [0, r * 1.2],
      [-r * 1.2, 0],
    ],
    split: [
      [-r * 0.9, -r * 0.9],
      [r * 0.9, -r * 0.9],
      [r * 0.9, r * 0.9],
      [-r * 0.9, r * 0.9],
    ],
  };
  return figure(
    forms[cause].map(([right, down]) => ({ x: x + right, y: y + down })),
    COLORS[cause] ?? INK,
  );
}

/** '44 more changes: +31, −12'. */
function counted(changes: readonly ScopeMark[], areMore: boolean): string {
  const sum = (isPart: (amount: number) => boolean) =>
    changes.reduce((total, { amount }) => total + (isPart(amount) ? amount : 0), 0);
  const [more, less] = [sum((amount) => amount > 0), sum((amount) => amount < 0)];
  const sums = [...(more > 0 ? [signed(more)] : []), ...(less < 0 ? [signed(less)] : [])].join(', ');
  const noun = changes.length === 1 ? 'change' : 'changes';
  return `${changes.length} ${areMore ? 'more ' : ''}${noun}${sums === '' ? '' : `: ${sums}`}`;
}
