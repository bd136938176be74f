import { dateFor } from './dates.ts';
import { type Mark, readMarks, unescapeEntities } from './marks.ts';
import type { Reader } from './reader.ts';
import type { Span, Style } from './spans.ts';

/**
 * How a client shows Slack's mrkdwn: marks become styles, `<…>` becomes names, links and dates in the
 * reader's zone, entities become characters, emoji stay as they are.
 */
export function readMrkdwn(text: string, reader: Reader): Span[] {
  return readMarks(quoted(text)).flatMap((mark) => spansOf(mark, [], reader));
}

/** A quoted line has a bar in front of it; three marks quote all that follows. */
function quoted(text: string): string {
  const rest = /(?<=^|\n)(?:&gt;|>){3} ?/.exec(text);
  if (!rest) return text.replaceAll(/^(?:&gt;|>) ?/gm, '▏');
  const after = text.slice(rest.index + rest[0].length).replaceAll(/^/gm, '▏');
  return quoted(text.slice(0, rest.index)) + after;
}

function spansOf(mark: Mark, styles: Style[], reader: Reader): Span[] {
  switch (mark.kind) {
    case 'text':
      return [{ text: mark.text, styles }];
    case 'code':
      return [{ text: mark.text, styles: [...styles, 'code'] }];
    case 'styled':
      return mark.inside.flatMap((inner) => spansOf(inner, [...styles, mark.style], reader));
    case 'token':
      return [readToken(mark.target, mark.label, styles, reader)];
  }
}

/** A mention, a channel, a date, a link. */
function readToken(target: string, label: string | null, styles: Style[], reader: Reader): Span {
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
