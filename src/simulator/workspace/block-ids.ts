import { randomBytes } from 'node:crypto';
import { isObject, isObjectList, textOf } from '../json.ts';
import type { Block, JsonObject } from '../types.ts';

const interactive =
  /^(button|checkboxes|radio_buttons|overflow|datepicker|timepicker|datetimepicker|(multi_)?\w+_select|\w+_input)$/;

/** Blocks with the block_ids and action_ids that Slack gives to those without. */
export function namedBlocks(given: unknown): Block[] {
  if (!isObjectList(given)) return [];
  return given.map((block) => ({
    ...block,
    ...(isObjectList(block.elements) && { elements: block.elements.map(withActionId) }),
    ...(isObject(block.accessory) && { accessory: withActionId(block.accessory) }),
    ...(isObject(block.element) && { element: withActionId(block.element) }),
    block_id: textOf(block.block_id) || generatedId(),
  }));
}

function withActionId(element: JsonObject): JsonObject {
  if (!interactive.test(textOf(element.type)) || textOf(element.action_id) !== '') return element;
  return { ...element, action_id: generatedId() };
}

function generatedId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
