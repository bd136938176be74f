import { isObject, isObjectList, textOf } from '../../../../json.ts';
import { type MarkdownInline, markdownInline, markdownParts } from '../text/markdown-parts.ts';
import type { Given } from './element.ts';

type Inline = { [name: string]: unknown };
type Styles = { bold?: true; italic?: true; strike?: true };

/** What somebody wrote, with Markdown's marks, as the rich_text that Slack's editor gives; null for nothing. */
export function richTextOf(written: string): Given | null {
  if (written.trim() === '') return null;
  return { type: 'rich_text', elements: markdownParts(written).flatMap(richPart) };
}

function richPart(part: ReturnType<typeof markdownParts>[number]): Given[] {
  switch (part.kind) {
    case 'code':
      return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: part.text }] }];
    case 'quote':
      return [{ type: 'rich_text_quote', elements: inlineOf(part.text, {}) }];
    case 'list':
      return part.items.map((item) => ({
        type: 'rich_text_list',
        style: item.number === null ? 'bullet' : 'ordered',
        indent: item.depth,
        ...(item.number !== null && { offset: item.number - 1 }),
        elements: [{ type: 'rich_text_section', elements: inlineOf(item.text, {}) }],
      }));
    case 'rule':
      return [];
    case 'table':
      return part.rows.map((row) => section(inlineOf(`${row.join(' | ')}\n`, {})));
    case 'heading':
      return [section(inlineOf(`${part.text}\n`, { bold: true }))];
    default:
      return [section(inlineOf(`${part.text}\n`, {}))];
  }
}

function section(elements: Inline[]): Given {
  return { type: 'rich_text_section', elements };
}

function inlineOf(text: string, styles: Styles): Inline[] {
  return markdownInline(text).flatMap((part) => richInline(part, styles));
}

function richInline(part: MarkdownInline, styles: Styles): Inline[] {
  const style = Object.keys(styles).length > 0 ? { style: styles } : {};
  switch (part.kind) {
    case 'code':
      return [{ type: 'text', text: part.text, style: { ...styles, code: true } }];
    case 'link':
      return [{ type: 'link', url: part.url, text: plainOf(part.inside), ...style }];
    case 'mention':
      return [{ type: 'user', user_id: part.id, ...style }];
    case 'styled':
      return part.inside.flatMap((inner) => richInline(inner, { ...styles, [part.style]: true }));
    default:
      return [{ type: 'text', text: part.text, ...style }];
  }
}

function plainOf(parts: MarkdownInline[]): string {
  return parts
    .map((part) => ('text' in part ? part.text : 'inside' in part ? plainOf(part.inside) : part.id))
    .join('');
}

/** The same the other way round, so that what is held can be written on. */
export function writtenOf(rich: unknown): string {
  if (!isObject(rich) || !isObjectList(rich.elements)) return '';
  return rich.elements.map((part) => writtenPart(part).replace(/\n$/, '')).join('\n');
}

function writtenPart(part: Given): string {
  const elements = isObjectList(part.elements) ? part.elements : [];
  const text = () => elements.map(writtenInline).join('');
  switch (part.type) {
    case 'rich_text_list': {
      const indent = '  '.repeat(Number(part.indent ?? 0));
      const first = Number(part.offset ?? 0) + 1;
      const bullet = (index: number) => (part.style === 'ordered' ? `${first + index}.` : '-');
      return elements.map((item, index) => `${indent}${bullet(index)} ${writtenPart(item)}`).join('\n');
    }
    case 'rich_text_quote':
      return text().replaceAll(/^/gm, '> ');
    case 'rich_text_preformatted':
      return `\`\`\`\n${text()}\n\`\`\``;
    default:
      return text();
  }
}

function writtenInline(element: Given): string {
  const style = isObject(element.style) ? element.style : {};
  const marks = [
    style.code === true && '`',
    style.strike === true && '~~',
    style.italic === true && '_',
    style.bold === true && '**',
  ];
  const text = wordsFor(element);
  return marks.reduce<string>((marked, mark) => (mark ? `${mark}${marked}${mark}` : marked), text);
}

function wordsFor(element: Given): string {
  switch (element.type) {
    case 'link':
      return element.text ? `[${textOf(element.text)}](${textOf(element.url)})` : textOf(element.url);
    case 'user':
      return `![](@${textOf(element.user_id)})`;
    case 'emoji':
      return `:${textOf(element.name)}:`;
    default:
      return textOf(element.text);
  }
}
