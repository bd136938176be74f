import { expect, test } from 'vitest';
import type { Span } from '../../src/simulator/driver/reading/spans.ts';
import { printed } from '../../src/simulator/driver/screen/paper.ts';

const paper = { width: 24, colours: false };

function said(...texts: string[]): Span[] {
  return texts.map((text, at) => ({ text, styles: at % 2 === 1 ? ['bold'] : [] }));
}

test.each([
  ['at a space', said('Open for you until eleven today'), ['Open for you until', 'eleven today']],
  [
    'not before the point behind a date',
    said('Open until ', 'today at 9:20', '. Then we go.'),
    ['Open until today at', '9:20. Then we go.'],
  ],
  [
    'not within a word that changes its style',
    said('It waits for long, ERP', '-', '001 export'),
    ['It waits for long,', 'ERP-001 export'],
  ],
  [
    'where the author breaks it, though nothing stands in between',
    said('One', '\n\n', 'two'),
    ['One', '', 'two'],
  ],
])('A line that is too long breaks %s', (_where, spans, lines) => {
  expect(printed(spans, paper, 0)).toEqual(lines);
});

test('Each part keeps its colours', () => {
  expect(printed(said('Open ', 'now', '.'), { ...paper, colours: true }, 0)).toEqual([
    'Open \u001b[1mnow\u001b[22m.',
  ]);
});
