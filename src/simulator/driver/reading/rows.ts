import { isObject, isObjectList, textOf } from '../../json.ts';
import type { Block, JsonObject } from '../../types.ts';
import { type Control, controlsIn } from './controls.ts';
import { readMrkdwn } from './mrkdwn.ts';
import type { Reader } from './reader.ts';
import { readRichText } from './rich-text.ts';
import { plainOf, type Span } from './spans.ts';
import { readText } from './text.ts';

/** One line or paragraph of what blocks show. */
export type Row =
  | { kind: 'text' | 'header' | 'context' | 'picture' | 'table'; spans: Span[] }
  | { kind: 'divider' }
  | { kind: 'controls'; controls: Control[] }
  | { kind: 'input'; label: string; hint: string; isOptional: boolean; control: Control };

/** What blocks show to a reader, from top to bottom. */
export function rowsOf(blocks: Block[], reader: Reader): Row[] {
  const controls = controlsIn(blocks, reader);
  return blocks.flatMap((block) => {
    const own = controls.filter((control) => control.blockId === block.block_id);
    return rowsOfBlock(block, own, reader);
  });
}

function rowsOfBlock(block: Block, controls: Control[], reader: Reader): Row[] {
  const pressed: Row[] = controls.length > 0 ? [{ kind: 'controls', controls }] : [];
  switch (block.type) {
    case 'divider':
      return [{ kind: 'divider' }];
    case 'header':
      return [{ kind: 'header', spans: readText(block.text, reader) }];
    case 'context':
      return [{ kind: 'context', spans: contextSpans(block, reader) }];
    case 'image':
      return [{ kind: 'picture', spans: pictureSpans(block, reader) }];
    case 'rich_text':
      return [{ kind: 'text', spans: readRichText(block, reader) }];
    case 'markdown':
      return [{ kind: 'text', spans: readMrkdwn(textOf(block.text).replaceAll('**', '*'), reader) }];
    case 'table':
    case 'data_table':
      return [{ kind: 'table', spans: tableSpans(block, reader) }];
    case 'input':
      return inputRows(block, controls, reader);
    default:
      return [...sectionRows(block, reader), ...pressed];
  }
}

function sectionRows(block: Block, reader: Reader): Row[] {
  const fields = isObjectList(block.fields) ? block.fields : [];
  const texts = [block.text, ...fields]
    .map((each) => readText(each, reader))
    .filter((spans) => spans.length > 0);
  const picture = isObject(block.accessory) && block.accessory.type === 'image' ? [block.accessory] : [];
  return [
    ...texts.map((spans): Row => ({ kind: 'text', spans })),
    ...picture.map((image): Row => ({ kind: 'picture', spans: pictureSpans(image, reader) })),
  ];
}

function contextSpans(block: Block, reader: Reader): Span[] {
  const parts = isObjectList(block.elements) ? block.elements : [];
  const gap: Span = { text: '  ', styles: [] };
  return parts
    .map((part) => (part.type === 'image' ? pictureSpans(part, reader) : readText(part, reader)))
    .flatMap((spans, index) => (index === 0 ? spans : [gap, ...spans]));
}

/** A picture is shown by its title and by the words a screen reader says. */
function pictureSpans(image: JsonObject, reader: Reader): Span[] {
  const title = plainOf(readText(image.title, reader));
  return [{ text: `[picture${title === '' ? '' : ` ${title}`}: ${textOf(image.alt_text)}]`, styles: [] }];
}

function tableSpans(block: Block, reader: Reader): Span[] {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  const shown = rows.map((row) =>
    (isObjectList(row) ? row : [])
      .map((cell) => (cell.type === 'rich_text' ? plainOf(readRichText(cell, reader)) : textOf(cell.text)))
      .join(' | '),
  );
  const caption = textOf(block.caption);
  return [{ text: [caption, ...shown].filter((line) => line !== '').join('\n'), styles: [] }];
}

function inputRows(block: Block, controls: Control[], reader: Reader): Row[] {
  const label = plainOf(readText(block.label, reader));
  const hint = plainOf(readText(block.hint, reader));
  return controls.map((control) => ({
    kind: 'input',
    label,
    hint,
    isOptional: block.optional === true,
    control,
  }));
}

/** A message without blocks shows its text. */
export function rowsOfText(text: string, reader: Reader): Row[] {
  return text === '' ? [] : [{ kind: 'text', spans: readMrkdwn(text, reader) }];
}
