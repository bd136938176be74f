/** A stretch of mrkdwn that stands by itself. */
export type Paragraph = { kind: 'text' | 'quote' | 'code'; text: string };

/** Cuts mrkdwn where a quote or a block of code begins and ends; the line breaks around those go. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/(```\n?[\s\S]+?\n?```)/)
    .flatMap((part, index) => (index % 2 === 1 ? [code(part)] : quotesIn(part)))
    .filter((paragraph) => paragraph.text !== '');
}

function code(fenced: string): Paragraph {
  return { kind: 'code', text: fenced.replace(/^```\n?/, '').replace(/\n?```$/, '') };
}

function quotesIn(text: string): Paragraph[] {
  const all = /(?<=^|\n)(?:&gt;|>){3} ?/.exec(text);
  if (all) {
    const quoted = text.slice(all.index + all[0].length);
    return [...quotesIn(text.slice(0, all.index)), { kind: 'quote', text: trimBreaks(quoted) }];
  }
  const paragraphs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const kind = quoted ? 'quote' : 'text';
    const shown = quoted ? (quoted[1] ?? '') : line;
    const last = paragraphs.at(-1);
    if (last?.kind === kind) last.text += `\n${shown}`;
    else paragraphs.push({ kind, text: shown });
  }
  return paragraphs.map(({ kind, text }) => ({ kind, text: trimBreaks(text) }));
}

/** A block of its own brings its own line break. */
function trimBreaks(text: string): string {
  return text.replace(/^\n/, '').replace(/\n$/, '');
}
