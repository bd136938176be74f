import type { StateValues } from '../../types.ts';
import { type Control, kindOf } from '../reading/controls.ts';
import type { Reader } from '../reading/reader.ts';
import type { Row } from '../reading/rows.ts';
import { shownChoices, shownValue, showsItsChoices } from '../reading/values.ts';
import { columnsOf, type Paper, printed, styled } from './paper.ts';

/** What rows are printed with: the values that inputs show and the errors under them (by block_id). */
export type Filled = { values: StateValues; errors: { [blockId: string]: string }; reader: Reader };

/** Rows as lines of a terminal, without indent. */
export function printRows(rows: Row[], filled: Filled, paper: Paper, indent: number): string[] {
  return rows.flatMap((row) => printRow(row, filled, paper, indent));
}

function printRow(row: Row, filled: Filled, paper: Paper, indent: number): string[] {
  switch (row.kind) {
    case 'divider':
      return [styled('─'.repeat(24), 'dim', paper)];
    case 'header':
      return printed(row.spans, paper, indent).map((line) => styled(line, 'bold', paper));
    case 'context':
      return printed(row.spans, paper, indent).map((line) => styled(line, 'dim', paper));
    case 'controls':
      return flowing(
        row.controls.flatMap((control) => printControl(control, filled)),
        paper,
        indent,
      );
    case 'input':
      return printInput(row, filled, paper, indent);
    default:
      return printed(row.spans, paper, indent);
  }
}

function printControl(control: Control, { values, reader }: Filled): string[] {
  const label = control.labels[0] ?? '';
  if (kindOf(control) === 'button') return [`[${label}]`];
  if (control.item) return [`⋯${label}`];
  if (showsItsChoices(control)) return choicesOf(control, values, reader);
  const shown = shownValue(control, values, reader);
  return [`[${shown === '' ? label : shown} ▾]`];
}

function choicesOf(control: Control, values: StateValues, reader: Reader): string[] {
  const [on, off] = kindOf(control) === 'checkboxes' ? ['☑', '☐'] : ['(•)', '( )'];
  return shownChoices(control, values, reader).map(
    ({ label, isChosen }) => `${isChosen ? on : off} ${label}`,
  );
}

function printInput(row: Row & { kind: 'input' }, filled: Filled, paper: Paper, indent: number): string[] {
  const { control, label, hint } = row;
  const error = filled.errors[control.blockId];
  const title = printed(
    [{ text: `${label}${row.isOptional ? ' (optional)' : ''}`, styles: ['bold'] }],
    paper,
    indent,
  );
  const field = showsItsChoices(control)
    ? choicesOf(control, filled.values, filled.reader)
    : fieldOf(control, filled, paper, indent);
  return [
    ...title,
    ...field.map((line) => `  ${line}`),
    ...(hint === ''
      ? []
      : printed([{ text: hint, styles: [] }], paper, indent + 2).map(
          (line) => `  ${styled(line, 'dim', paper)}`,
        )),
    ...(error === undefined ? [] : [`  ${styled(`⚠ ${error}`, 'red', paper)}`]),
  ];
}

function fieldOf(control: Control, { values, reader }: Filled, paper: Paper, indent: number): string[] {
  const shown = shownValue(control, values, reader);
  const placeholder = control.labels[1] ?? '';
  if (isTyped(control)) {
    if (shown === '')
      return [`│ ${placeholder === '' ? '' : styled(`(${placeholder})`, 'dim', paper)}`.trimEnd()];
    return printed([{ text: shown, styles: [] }], paper, indent + 4).map((line) => `│ ${line}`);
  }
  return [`[${shown === '' ? placeholder || 'Choose' : shown} ▾]`];
}

function isTyped(control: Control): boolean {
  return kindOf(control).endsWith('_input');
}

/** Buttons stand side by side as far as there is room. */
function flowing(items: string[], paper: Paper, indent: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = `${last} ${item}`;
    if (last !== undefined && columnsOf(joined) <= paper.width - indent) lines[lines.length - 1] = joined;
    else lines.push(item);
  }
  return lines;
}
