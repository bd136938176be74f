import type { Row } from '../../simulator/driver/reading/rows.ts';
import { linesOf, plainOf } from '../../simulator/driver/reading/spans.ts';

/** The same rows cut where their lines break, so that a line can be told without its neighbours. */
function lineByLine(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) =>
    'spans' in row ? linesOf(row.spans).map((spans): Row => ({ ...row, spans })) : [row],
  );
}

/** The lines of `now` that did not stand in `before`. */
export function newLines(before: readonly Row[], now: readonly Row[]): Row[] {
  const known = new Set(lineByLine(before).map(wordsOf));
  return lineByLine(now).filter((line) => !known.has(wordsOf(line)));
}

function wordsOf(row: Row): string {
  switch (row.kind) {
    case 'divider':
      return '—';
    case 'controls':
      return row.controls.map(({ labels }) => `[${labels[0]}]`).join(' ');
    case 'input':
      return row.label;
    default:
      return plainOf(row.spans);
  }
}
