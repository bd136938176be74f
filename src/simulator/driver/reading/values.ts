import { heldValue } from '../../block-kit/client-checks.ts';
import { isObject, isObjectList, textOf } from '../../json.ts';
import type { JsonObject, JsonValue, StateValues } from '../../types.ts';
import { optionsOf } from '../../workspace/element-state.ts';
import { type Control, labelOf } from './controls.ts';
import { dateFor } from './dates.ts';
import { channelFor } from './mrkdwn.ts';
import type { Reader } from './reader.ts';
import { readRichText } from './rich-text.ts';
import { plainOf } from './spans.ts';

/** What a control shows as its present value; empty when nothing is typed or chosen. */
export function shownValue(control: Control, values: StateValues, reader: Reader): string {
  const value = heldValue(values[control.blockId]?.[control.actionId]);
  const each = Array.isArray(value) ? value : [value];
  return each
    .map((one) => wordsFor(one, textOf(control.element.type), reader))
    .filter((words) => words !== '')
    .join(', ');
}

function wordsFor(value: JsonValue, type: string, reader: Reader): string {
  if (value === null) return '';
  if (typeof value === 'number') return dateFor(value, '{date_short} {time}', String(value), reader);
  if (isObject(value))
    return value.type === 'rich_text' ? plainOf(readRichText(value, reader)) : labelOf(value, reader);
  const text = String(value);
  if (type.endsWith('users_select')) return reader.person(text) ?? text;
  if (type.endsWith('channels_select') || type.endsWith('conversations_select'))
    return channelFor(text, reader);
  return text;
}

/** Checkboxes and radio buttons show all their options, chosen or not. */
export function shownChoices(
  control: Control,
  values: StateValues,
  reader: Reader,
): { label: string; option: JsonObject; isChosen: boolean }[] {
  const held = heldValue(values[control.blockId]?.[control.actionId]);
  const chosen = isObjectList(held) ? held : isObject(held) ? [held] : [];
  return optionsOf(control.element).map((option) => ({
    label: labelOf(option, reader),
    option,
    isChosen: chosen.some((each) => each.value === option.value),
  }));
}

export function showsItsChoices(control: Control): boolean {
  return control.element.type === 'checkboxes' || control.element.type === 'radio_buttons';
}
