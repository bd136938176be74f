import { linesOf, type Span, type Style } from '../reading/spans.ts';

/** How a screen is printed: its width in columns, and whether the terminal shows colours. */
export type Paper = { width: number; colours: boolean };

const codes: Record<Style | 'dim' | 'red', [on: number, off: number]> = {
  bold: [1, 22],
  italic: [3, 23],
  strike: [9, 29],
  code: [36, 39],
  link: [4, 24],
  mention: [34, 39],
  dim: [2, 22],
  red: [31, 39],
};

export function styled(text: string, style: Style | 'dim' | 'red', paper: Paper): string {
  const [on, off] = codes[style];
  return paper.colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Spans as printed lines, broken between words so that each fits beside its indent. */
export function printed(spans: Span[], paper: Paper, indent: number): string[] {
  return linesOf(spans).flatMap((line) => wrapped(line, paper, Math.max(20, paper.width - indent)));
}

function wrapped(line: Span[], paper: Paper, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of wordsOf(line)) {
    const text = word.map((part) => part.text).join('');
    if (used > 0 && used + columnsOf(text.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = '';
      used = 0;
    }
    current += word
      .map(({ text, styles }) => styles.reduce((shown, style) => styled(shown, style, paper), text))
      .join('');
    used += columnsOf(text);
  }
  return [...lines, current.trimEnd()];
}

/** Each with the space behind it; one that changes its style in the middle stays whole. */
function wordsOf(line: Span[]): Span[][] {
  const words: Span[][] = [];
  for (const { text, styles } of line) {
    for (const part of text.split(/(?<=\s)/)) {
      const last = words.at(-1);
      if (last && !/\s$/.test(last.at(-1)?.text ?? ' ')) last.push({ text: part, styles });
      else words.push([{ text: part, styles }]);
    }
  }
  return words;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Emoji and East Asian characters take two columns. */
export function columnsOf(text: string): number {
  return [...graphemes.segment(text)].reduce((sum, { segment }) => sum + (isWide(segment) ? 2 : 1), 0);
}

function isWide(segment: string): boolean {
  return /\p{Emoji_Presentation}|\u{fe0f}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
    segment,
  );
}
