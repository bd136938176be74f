export type Style = 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'mention';
/** A run of text that looks the same; `\n` within `text` breaks the line. */
export type Span = { text: string; styles: Style[] };

export function plainOf(spans: Span[]): string {
  return spans.map((span) => span.text).join('');
}

/** Cuts a run of spans where its lines break. */
export function linesOf(spans: Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [index, text] of span.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ text, styles: span.styles });
    }
  }
  return lines;
}
