/** One line of what the bench prints. */
export interface Measure {
  what: string;
  unit: 's' | 'ms' | 'MB' | 'calls';
  ours: number;
  beside: { what: string; value: number } | null;
  aim: { says: string; isMet: boolean } | null;
}

/** The aim that ours is at most so many times what it is measured beside. */
export function atMostTimes(measure: Omit<Measure, 'aim'>, times: number): Measure {
  const isMet = measure.beside !== null && measure.ours <= measure.beside.value * times;
  return { ...measure, aim: { says: `≤ ${times}×`, isMet } };
}

const HEADER = ['measure', 'ours', 'beside', '', 'ratio', 'aim', ''];

/** A table in Markdown, so that it can be read as it is and kept as it is. */
export function printTable(measures: readonly Measure[]): string {
  const rows = [HEADER, ...measures.map(cells)];
  const widths = HEADER.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const [header = '', ...lines] = rows.map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  return [header, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines, ''].join('\n');
}

function cells({ what, unit, ours, beside, aim }: Measure): string[] {
  return [
    what,
    written(ours, unit),
    beside ? beside.what : '',
    beside ? written(beside.value, unit) : '',
    beside ? `${(ours / beside.value).toFixed(2)}×` : '',
    aim ? aim.says : '',
    aim ? (aim.isMet ? 'met' : 'missed') : '',
  ];
}

function written(value: number, unit: Measure['unit']): string {
  const digits = unit === 'MB' ? 0 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
