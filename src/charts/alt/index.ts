import type { Chart } from '../chart.ts';
import { burndownSentences } from './burndown.ts';
import { burnupSentences } from './burnup.ts';
import { flowSentences } from './flow.ts';
import { velocitySentences } from './velocity.ts';

/** Slack takes no more. */
const LONGEST = 2_000;

/**
 * What a picture shows, for those who cannot see it: plain text in sentences, with the numbers, the essential first; not
 * escaped, 2,000 characters at most, shared evenly by the panels. What is too long loses its last sentences.
 */
export function altOf(chart: Chart): string {
  const panels = panelsOf(chart);
  const each = Math.floor(LONGEST / Math.max(panels.length, 1));
  return panels.map((sentences) => fitted(sentences, each - 1)).join(' ');
}

/** The sentences of each. */
function panelsOf(chart: Chart): string[][] {
  switch (chart.kind) {
    case 'burndown':
      return chart.panels.map(burndownSentences);
    case 'burnup':
      return [burnupSentences(chart)];
    case 'flow':
      return [flowSentences(chart)];
    case 'velocity':
      return [velocitySentences(chart)];
  }
}

function fitted(sentences: readonly string[], longest: number): string {
  let whole = '';
  for (const sentence of sentences) {
    const longer = whole === '' ? sentence : `${whole} ${sentence}`;
    if (longer.length > longest) return whole === '' ? `${sentence.slice(0, longest - 1)}…` : whole;
    whole = longer;
  }
  return whole;
}
