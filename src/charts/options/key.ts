import type { Ruler } from '../font/ruler.ts';
import type { Point } from './geometry.ts';
import { PADDING, SMALL, SOFT_INK, WIDTH } from './paint.ts';
import { type Shape, words } from './shapes.ts';

const ROW = 18;
const SIGN_WIDTH = 14;
const GAP = 14;

/** A sign of the picture and what it means; a sign of null are words alone. */
export interface KeyEntry {
  sign: ((middle: Point) => Shape[]) | null;
  words: string;
}

/** What the signs that occur in a panel mean, in as many rows as it takes. */
export function keyShapes(
  entries: readonly KeyEntry[],
  top: number,
  ruler: Ruler,
): { shapes: Shape[]; height: number } {
  let [x, row] = [PADDING, 0];
  const shapes = entries.flatMap(({ sign, words: text }) => {
    const indent = sign ? SIGN_WIDTH + 5 : 0;
    const width = indent + ruler.widthOf(text, SMALL);
    if (x > PADDING && x + width > WIDTH - PADDING) {
      x = PADDING;
      row += 1;
    }
    const [left, y] = [x, top + row * ROW + ROW / 2];
    x += width + GAP;
    return [
      ...(sign?.({ x: left + SIGN_WIDTH / 2, y }) ?? []),
      words(text, { x: left + indent, y }, { color: SOFT_INK }),
    ];
  });
  return { shapes, height: entries.length === 0 ? 0 : (row + 1) * ROW };
}
