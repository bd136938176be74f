import { formatDay } from '../../time/index.ts';
import { COLUMNS, type Flow, type FlowColumn } from '../chart.ts';
import { amount, sound } from '../numbers.ts';
import { columnName } from '../words.ts';
import { about, listed } from './words.ts';

/** How much stands in each column now, and stood there on the first day. */
export function flowSentences({ name, unit, days }: Flow): string[] {
  const known = days.flatMap(({ date, columns }) => (columns ? [{ date, columns }] : []));
  const [first, last] = [known[0], known.at(-1)];
  const head = `Cumulative flow ${about(name, days)}, in ${unit}`;
  if (!first || !last) return [`${head}: nothing is known yet.`];
  const now = `${head}: ${columnsWords(last.columns)} at the end of ${formatDay(last.date)}.`;
  if (first === last) return [now];
  return [now, `At the end of ${formatDay(first.date)}: ${columnsWords(first.columns)}.`];
}

function columnsWords(columns: Record<FlowColumn, number>): string {
  return listed(COLUMNS.map((column) => `${columnName(column)} ${amount(sound(columns[column]))}`));
}
