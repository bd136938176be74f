import type { LocalDate } from '../../time/index.ts';
import { formatDay } from '../../time/index.ts';
import type { Day } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { LARGE, MIDDLE, PADDING, SMALL, SOFT_INK, WIDTH } from './paint.ts';
import { type Shape, words } from './shapes.ts';

const NAME_ROW = 20;
const FIGURE_ROW = 24;

export interface Heading {
  /** Of the sprint; null where there is only one. */
  name: string | null;
  /** What the picture shows in one number: '18 of 45 points left'. */
  figure: string;
  /** What it is of: '2–13 Mar'. */
  span: string;
}

export function headingHeight({ name }: Heading): number {
  return FIGURE_ROW + (name === null ? 0 : NAME_ROW);
}

export function headingShapes({ name, figure, span }: Heading, top: number, ruler: Ruler): Shape[] {
  const y = top + (name === null ? 0 : NAME_ROW) + FIGURE_ROW / 2;
  const isRoomy = ruler.widthOf(figure, LARGE, true) + ruler.widthOf(span, SMALL) + 12 < WIDTH - 2 * PADDING;
  const size = isRoomy ? LARGE : MIDDLE;
  return [
    ...(name === null
      ? []
      : [
          words(name, { x: PADDING, y: top + NAME_ROW / 2 }, { size: MIDDLE, color: SOFT_INK, isBold: true }),
        ]),
    words(figure, { x: PADDING, y }, { size, isBold: true }),
    words(span, { x: WIDTH - PADDING, y: y + 1 }, { color: SOFT_INK, align: 'right' }),
  ];
}

/** '2–13 Mar', '23 Feb – 6 Mar', '2 Mar'. */
export function spanOf(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const [from, to] = [withoutWeekday(first.date), withoutWeekday(last.date)];
  if (from === to) return from;
  const [day = '', month] = from.split(' ');
  return to.endsWith(` ${month}`) ? `${day}–${to}` : `${from} – ${to}`;
}

function withoutWeekday(date: LocalDate): string {
  return formatDay(date).split(' ').slice(1).join(' ');
}

/** A name that the font can write, short enough for the width; else what stands for it. */
export function legible(
  name: string,
  instead: string,
  { width, size, ruler }: { width: number; size: number; ruler: Ruler },
): string {
  const line = name.replace(/\s+/g, ' ').trim();
  if (line === '' || !ruler.canWrite(line)) return instead;
  return shortened(line, width, (text) => ruler.widthOf(text, size, true));
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
