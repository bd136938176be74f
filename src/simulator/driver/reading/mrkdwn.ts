import { dateFor } from './dates.ts';
import type { Reader } from './reader.ts';
import type { Span, Style } from './spans.ts';

/**
 * How a client shows Slack's mrkdwn: marks become styles, `<…>` becomes names, links and dates in the
 * reader's zone, entities become characters, emoji stay as they are.
 */
export function readMrkdwn(text: string, reader: Reader): Span[] {
  return readStyled(quoted(text), [], reader);
}

/** A quoted line has a bar in front of it; three marks quote all that follows. */
function quoted(text: string): string {
  const rest = /(?<=^|\n)(?:&gt;|>){3} ?/.exec(text);
  if (!rest) return text.replaceAll(/^(?:&gt;|>) ?/gm, '▏');
  const after = text.slice(rest.index + rest[0].length).replaceAll(/^/gm, '▏');
  return quoted(text.slice(0, rest.index)) + after;
}

/** In order: what stands first wins, and code takes no styles inside. */
const marks: [pattern: RegExp, style: Style | null][] = [
  [/```\n?([\s\S]+?)\n?```/, 'code'],
  [/`([^`\n]+)`/, 'code'],
  [/<([^<>\n]+)>/, null],
  [mark('\\*'), 'bold'],
  [mark('_'), 'italic'],
  [mark('~'), 'strike'],
];

/** Marks bind to words: `2*3*4` and `snake_case_name` stay as they are. */
function mark(sign: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${sign}])${sign}(?=\\S)([^\\n]*?[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`,
    'u',
  );
}

function readStyled(text: string, styles: Style[], reader: Reader): Span[] {
  const found = firstMark(text);
  if (!found) return text === '' ? [] : [{ text: unescapeEntities(text), styles }];
  const { before, inside, after, style } = found;
  return [
    ...readStyled(before, styles, reader),
    ...(style === null ? [readToken(inside, styles, reader)] : readInside(inside, style, styles, reader)),
    ...readStyled(after, styles, reader),
  ];
}

function firstMark(text: string) {
  const found = marks.flatMap(([pattern, style]) => {
    const match = pattern.exec(text);
    return match ? [{ match, style }] : [];
  });
  const first = found.sort((one, other) => one.match.index - other.match.index)[0];
  if (!first) return null;
  const { match, style } = first;
  const after = text.slice(match.index + match[0].length);
  return { before: text.slice(0, match.index), inside: match[1] ?? '', after, style };
}

function readInside(inside: string, style: Style, styles: Style[], reader: Reader): Span[] {
  if (style === 'code') return [{ text: unescapeEntities(inside), styles: [...styles, style] }];
  return readStyled(inside, [...styles, style], reader);
}

/** What stands between < and >: a mention, a channel, a date, a link. */
function readToken(token: string, styles: Style[], reader: Reader): Span {
  const [target = '', label] = splitOnce(token, '|');
  const mention = (text: string): Span => ({ text, styles: [...styles, 'mention'] });
  if (target.startsWith('@'))
    return mention(`@${reader.person(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith('#')) return mention(channelFor(target.slice(1), reader));
  if (target.startsWith('!subteam^')) return mention(`@${reader.group(target.slice(9)) ?? 'unknown-group'}`);
  if (target.startsWith('!date^')) return { text: readDate(target, label ?? '', reader), styles };
  if (target.startsWith('!')) return mention(`@${target.slice(1)}`);
  return { text: unescapeEntities(label ?? target.replace(/^mailto:/, '')), styles: [...styles, 'link'] };
}

export function channelFor(id: string, reader: Reader): string {
  const name = reader.channel(id);
  return name === undefined ? 'a private channel' : `#${name}`;
}

function readDate(token: string, fallback: string, reader: Reader): string {
  const [, seconds, format = ''] = token.split('^');
  return dateFor(Number(seconds), unescapeEntities(format), unescapeEntities(fallback), reader);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
