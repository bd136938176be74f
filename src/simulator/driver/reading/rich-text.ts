import { isObject } from '../../json.ts';
import type { JsonObject, JsonValue } from '../../types.ts';
import { dateFor } from './dates.ts';
import { channelFor } from './mrkdwn.ts';
import type { Reader } from './reader.ts';
import { linesOf, type Span, type Style } from './spans.ts';

/** How a client shows a rich_text block: paragraphs, lists with their bullets, quotes, code. */
export function readRichText(block: JsonObject, reader: Reader): Span[] {
  const parts = objectsIn(block.elements).map((part) => readPart(part, reader));
  return parts.flatMap((part, index) =>
    index === 0 || endsLine(parts[index - 1]) ? part : [newLine, ...part],
  );
}

const newLine: Span = { text: '\n', styles: [] };

function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter((each): each is JsonObject => isObject(each)) : [];
}

function endsLine(spans: Span[] | undefined): boolean {
  return spans?.at(-1)?.text.endsWith('\n') ?? false;
}

function readPart(part: JsonObject, reader: Reader): Span[] {
  const inline = () => objectsIn(part.elements).map((element) => readInline(element, reader));
  switch (part.type) {
    case 'rich_text_list':
      return readList(part, reader);
    case 'rich_text_quote':
      return prefixed(inline(), '▏');
    case 'rich_text_preformatted':
      return inline().map((span) => ({ ...span, styles: [...span.styles, 'code'] }));
    default:
      return inline();
  }
}

function readList(part: JsonObject, reader: Reader): Span[] {
  const indent = '  '.repeat(Number(part.indent ?? 0));
  const first = Number(part.offset ?? 0) + 1;
  return objectsIn(part.elements).flatMap((item, index) => {
    const bullet = part.style === 'ordered' ? `${first + index}. ` : '• ';
    const line: Span[] = [{ text: indent + bullet, styles: [] }, ...readPart(item, reader)];
    return index === 0 ? line : [newLine, ...line];
  });
}

function prefixed(spans: Span[], bar: string): Span[] {
  return linesOf(spans).flatMap((line, index) => [
    { text: `${index === 0 ? '' : '\n'}${bar}`, styles: [] },
    ...line,
  ]);
}

function readInline(element: JsonObject, reader: Reader): Span {
  const given = isObject(element.style) ? element.style : {};
  const styles = (['bold', 'italic', 'strike', 'code'] satisfies Style[]).filter(
    (each) => given[each] === true,
  );
  const say = (text: string, ...more: Style[]): Span => ({ text, styles: [...styles, ...more] });
  const id = (name: string) => String(element[name] ?? '');
  switch (element.type) {
    case 'text':
      return say(id('text'));
    case 'link':
      return say(typeof element.text === 'string' ? element.text : id('url'), 'link');
    case 'emoji':
      return say(emojiOf(element));
    case 'user':
      return say(`@${reader.person(id('user_id')) ?? id('user_id')}`, 'mention');
    case 'usergroup':
      return say(`@${reader.group(id('usergroup_id')) ?? 'unknown-group'}`, 'mention');
    case 'channel':
      return say(channelFor(id('channel_id'), reader), 'mention');
    case 'broadcast':
      return say(`@${id('range')}`, 'mention');
    case 'date':
      return say(dateFor(Number(element.timestamp), id('format'), id('fallback'), reader));
    default:
      return say(id('value'));
  }
}

function emojiOf(element: JsonObject): string {
  if (typeof element.unicode !== 'string') return `:${String(element.name)}:`;
  return String.fromCodePoint(...element.unicode.split('-').map((point) => Number.parseInt(point, 16)));
}
