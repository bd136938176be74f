import type { FlowColumn } from './chart.ts';

/** 'code review' for 'code-review': what a column of the board is called in a picture. */
export function columnName(column: FlowColumn): string {
  return column.replace('-', ' ');
}
