import type { StateValues } from '../../types.ts';
import type { Reader } from '../reading/reader.ts';
import type { Row } from '../reading/rows.ts';
import { plainOf } from '../reading/spans.ts';
import { shownChoices, shownValue, showsItsChoices } from '../reading/values.ts';

/** The words of rows: texts, labels, hints, options in sight and what is typed or chosen; not the buttons. */
export function textOfRows(rows: Row[], values: StateValues, reader: Reader): string {
  return rows
    .flatMap((row) => wordsOf(row, values, reader))
    .filter((words) => words !== '')
    .join('\n');
}

function wordsOf(row: Row, values: StateValues, reader: Reader): string[] {
  switch (row.kind) {
    case 'divider':
      return [];
    case 'controls':
      return row.controls.flatMap((control) => controlWords(control, values, reader));
    case 'input':
      return [row.label, ...controlWords(row.control, values, reader), row.hint];
    default:
      return [plainOf(row.spans)];
  }
}

function controlWords(
  control: Parameters<typeof shownValue>[0],
  values: StateValues,
  reader: Reader,
): string[] {
  if (!showsItsChoices(control)) return [shownValue(control, values, reader)];
  return shownChoices(control, values, reader).map(
    ({ label, isChosen }) => `${isChosen ? '☑' : '☐'} ${label}`,
  );
}
