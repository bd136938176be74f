import { isObject, textOf } from '../../json.ts';
import type { JsonValue } from '../../types.ts';
import { readMrkdwn } from './mrkdwn.ts';
import type { Reader } from './reader.ts';
import type { Span } from './spans.ts';

/** A text object as it is shown; plain text is taken word for word, `&amp;` and all. */
export function readText(value: JsonValue | undefined, reader: Reader): Span[] {
  if (!isObject(value)) return [];
  const text = textOf(value.text);
  if (text === '') return [];
  return value.type === 'mrkdwn' ? readMrkdwn(text, reader) : [{ text, styles: [] }];
}
