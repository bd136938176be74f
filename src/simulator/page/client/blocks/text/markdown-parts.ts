/** Markdown as Slack takes it in `markdown` blocks and canvases. */
export type MarkdownPart =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'quote'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'list'; items: MarkdownItem[] }
  | { kind: 'table'; rows: string[][] }
  | { kind: 'rule' };

export interface MarkdownItem {
  depth: number;
  /** Its number in an ordered list. */
  number: number | null;
  /** Of a task: whether it is ticked. */
  isDone: boolean | null;
  text: string;
}

const line = {
  fence: /^```/,
  heading: /^(#{1,6}) +(.+?) *#*$/,
  rule: /^ {0,3}([-*_])( *\1){2,} *$/,
  quote: /^> ?(.*)$/,
  item: /^(\s*)(?:[-*+•]|(\d+)[.)]) +(?:\[([ xX])\] +)?(.*)$/,
  row: /^\s*\|(.+)\|\s*$/,
  rowRule: /^\s*\|[\s:|-]+\|\s*$/,
};

/** Cuts Markdown into its parts; what is nothing else is a paragraph. */
export function markdownParts(markdown: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (line.fence.test(text)) {
      const end = lines.findIndex((each, index) => index > at && line.fence.test(each));
      const last = end < 0 ? lines.length : end;
      parts.push({ kind: 'code', text: lines.slice(at + 1, last).join('\n') });
      at = last;
    } else if (text.trim() === '') {
      parts.push({ kind: 'paragraph', text: '' });
    } else {
      join(parts, readLine(text));
    }
  }
  return parts.filter((part) => part.kind !== 'paragraph' || part.text !== '');
}

function readLine(text: string): MarkdownPart | null {
  const heading = line.heading.exec(text);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (line.rule.test(text)) return { kind: 'rule' };
  const quote = line.quote.exec(text);
  if (quote) return { kind: 'quote', text: quote[1] ?? '' };
  const item = line.item.exec(text);
  if (item) return { kind: 'list', items: [itemOf(item)] };
  if (line.rowRule.test(text)) return { kind: 'table', rows: [] };
  const row = line.row.exec(text);
  if (row) return { kind: 'table', rows: [cellsOf(row[1] ?? '')] };
  return { kind: 'paragraph', text };
}

/** A bar behind a backslash is a character of its cell. */
function cellsOf(row: string): string[] {
  return row.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).map((cell) => cell.trim());
}

function itemOf([, indent = '', number, tick, text = '']: RegExpExecArray): MarkdownItem {
  return {
    depth: Math.floor(indent.replaceAll('\t', '    ').length / 2),
    number: number === undefined ? null : Number(number),
    isDone: tick === undefined ? null : tick !== ' ',
    text,
  };
}

/** A line goes on with the part above it where both are of one kind. */
function join(parts: MarkdownPart[], next: MarkdownPart | null): void {
  if (!next) return;
  const last = parts.at(-1);
  if (last?.kind === 'list' && next.kind === 'list') last.items.push(...next.items);
  else if (last?.kind === 'table' && next.kind === 'table') last.rows.push(...next.rows);
  else if (last?.kind === 'quote' && next.kind === 'quote') last.text += `\n${next.text}`;
  else if (last?.kind === 'paragraph' && next.kind === 'paragraph' && last.text !== '')
    last.text += `\n${next.text}`;
  else parts.push(next);
}

export type MarkdownInline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'styled'; style: 'bold' | 'italic' | 'strike'; inside: MarkdownInline[] }
  | { kind: 'link'; url: string; inside: MarkdownInline[] }
  /** A canvas's way to name a person or a channel: `![](@U1)`. */
  | { kind: 'mention'; id: string };

const inlineKinds: [pattern: RegExp, read: (found: RegExpExecArray) => MarkdownInline][] = [
  [/\\([!-/:-@[-`{-~])/, (found) => ({ kind: 'text', text: found[1] ?? '' })],
  [/`([^`\n]+)`/, (found) => ({ kind: 'code', text: found[1] ?? '' })],
  [/!\[[^\]\n]*\]\(([@#])([A-Z0-9]+)\)/, (found) => ({ kind: 'mention', id: found[2] ?? '' })],
  [/!?\[([^\]\n]*)\]\((<[^>\n]+>|[^\s)]+)\)/, (found) => linkTo(found[2] ?? '', found[1] ?? '')],
  [/<(https?:[^<>\s]+)>/, (found) => linkTo(found[1] ?? '', '')],
  [/https?:\/\/[^\s<>)]*[^\s<>).,;:!?]/, (found) => linkTo(found[0], '')],
  [/\*\*(?=\S)([^\n]*?\S)\*\*/, (found) => styled('bold', found[1])],
  [/(?<![\p{L}\p{N}_])__(?=\S)([^\n]*?\S)__(?![\p{L}\p{N}_])/u, (found) => styled('bold', found[1])],
  [/~~(?=\S)([^\n]*?\S)~~/, (found) => styled('strike', found[1])],
  [/\*(?=[^\s*])([^*\n]*?[^\s*])\*/, (found) => styled('italic', found[1])],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]*?[^\s_])_(?![\p{L}\p{N}_])/u, (found) => styled('italic', found[1])],
];

/** What stands first wins; code takes no styles inside. */
export function markdownInline(text: string): MarkdownInline[] {
  const parts: MarkdownInline[] = [];
  let rest = text;
  for (let found = firstInline(rest); found; found = firstInline(rest)) {
    const { match, read } = found;
    add(parts, { kind: 'text', text: rest.slice(0, match.index) });
    add(parts, read(match));
    rest = rest.slice(match.index + match[0].length);
  }
  add(parts, { kind: 'text', text: rest });
  return parts;
}

function firstInline(text: string) {
  const found = inlineKinds.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    return match ? [{ match, read }] : [];
  });
  return found.sort((one, other) => one.match.index - other.match.index)[0] ?? null;
}

/** Text goes on with the text before it. */
function add(parts: MarkdownInline[], next: MarkdownInline): void {
  const last = parts.at(-1);
  if (next.kind !== 'text') parts.push(next);
  else if (last?.kind === 'text') last.text += next.text;
  else if (next.text !== '') parts.push(next);
}

function linkTo(target: string, words: string): MarkdownInline {
  const url = target.replace(/^<|>$/g, '');
  return { kind: 'link', url, inside: words === '' ? [{ kind: 'text', text: url }] : markdownInline(words) };
}

function styled(style: 'bold' | 'italic' | 'strike', inside = ''): MarkdownInline {
  return { kind: 'styled', style, inside: markdownInline(inside) };
}
