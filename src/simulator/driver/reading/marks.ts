/** mrkdwn as a tree, before names and dates mean anything to anybody. */
export type Mark =
  | { kind: 'text'; text: string }
  | { kind: 'styled'; style: 'bold' | 'italic' | 'strike'; inside: Mark[] }
  | { kind: 'code'; text: string; isBlock: boolean }
  /** What stood between < and >: a mention, a channel, a date or a link, and its words after `|`. */
  | { kind: 'token'; target: string; label: string | null };

/** What stands first wins, and code takes no marks inside. */
export function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let rest = text;
  for (let found = firstMark(rest); found; found = firstMark(rest)) {
    const { match, read } = found;
    if (match.index > 0) marks.push(plain(rest.slice(0, match.index)));
    marks.push(read(match[1] ?? ''));
    rest = rest.slice(match.index + match[0].length);
  }
  return rest === '' ? marks : [...marks, plain(rest)];
}

const kinds: [pattern: RegExp, read: (inside: string) => Mark][] = [
  [/```\n?([\s\S]+?)\n?```/, (inside) => ({ kind: 'code', text: unescapeEntities(inside), isBlock: true })],
  [/`([^`\n]+)`/, (inside) => ({ kind: 'code', text: unescapeEntities(inside), isBlock: false })],
  [/<([^<>\n]+)>/, token],
  [bound('\\*'), (inside) => ({ kind: 'styled', style: 'bold', inside: readMarks(inside) })],
  [bound('_'), (inside) => ({ kind: 'styled', style: 'italic', inside: readMarks(inside) })],
  [bound('~'), (inside) => ({ kind: 'styled', style: 'strike', inside: readMarks(inside) })],
];

/** Marks bind to words: `2*3*4` and `snake_case_name` stay as they are. */
function bound(sign: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${sign}])${sign}(?=\\S)([^\\n]*?[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`,
    'u',
  );
}

function firstMark(text: string) {
  const found = kinds.flatMap(([pattern, read]) => {
    const match = pattern.exec(text);
    return match ? [{ match, read }] : [];
  });
  return found.sort((one, other) => one.match.index - other.match.index)[0] ?? null;
}

function token(inside: string): Mark {
  const at = inside.indexOf('|');
  if (at < 0) return { kind: 'token', target: inside, label: null };
  return { kind: 'token', target: inside.slice(0, at), label: inside.slice(at + 1) };
}

function plain(text: string): Mark {
  return { kind: 'text', text: unescapeEntities(text) };
}

export function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
