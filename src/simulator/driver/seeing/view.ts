import { textOf } from '../../json.ts';
import type { View } from '../../types.ts';
import { controlsIn } from '../reading/controls.ts';
import type { Reader } from '../reading/reader.ts';
import { type Row, rowsOf } from '../reading/rows.ts';
import { textOfRows } from './text.ts';

/** A modal or Home as its person sees it. */
export type SeenView = {
  id: string;
  title: string;
  text: string;
  /** Labels of everything one can press, choose in or type into. */
  labels: string[];
  submit: string | null;
  close: string;
  /** What stands in red: under the inputs by their label, and on top (`form`). */
  errors: { [label: string]: string };
  rows: Row[];
  view: View;
};

export function seenView(view: View, reader: Reader): SeenView {
  const rows = rowsOf(view.blocks, reader);
  const controls = controlsIn(view.blocks, reader);
  return {
    id: view.id,
    title: textOf(view.title?.text),
    text: textOfRows(rows, view.values, reader),
    labels: controls.map((control) => control.labels[0] ?? ''),
    submit: view.submit ? textOf(view.submit.text) : null,
    close: view.close ? textOf(view.close.text) : 'Close',
    errors: errorsOf(view, rows),
    rows,
    view,
  };
}

function errorsOf(view: View, rows: Row[]): { [label: string]: string } {
  const errors: { [label: string]: string } = view.failure === null ? {} : { form: view.failure };
  for (const row of rows) {
    const error = row.kind === 'input' ? view.errors[row.control.blockId] : undefined;
    if (row.kind === 'input' && error !== undefined) errors[row.label] = error;
  }
  return errors;
}
