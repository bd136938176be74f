import { createHash, randomBytes } from 'node:crypto';
import { isObject, isObjectList, textOf } from '../json.ts';
import type { Block, JsonObject } from '../types.ts';

const interactive =
  /^(button|checkboxes|radio_buttons|overflow|datepicker|timepicker|datetimepicker|(multi_)?\w+_select|\w+_input)$/;

/**
 * Blocks with the block_ids and action_ids that Slack gives to those without.
 *
 * @param idOf what a block without is called
 */
export function namedBlocks(given: unknown, idOf: (block: JsonObject) => string = generatedId): Block[] {
  if (!isObjectList(given)) return [];
  return given.map((block) => ({
    ...block,
    ...(isObjectList(block.elements) && { elements: block.elements.map(withActionId) }),
    ...(isObject(block.accessory) && { accessory: withActionId(block.accessory) }),
    ...(isObject(block.element) && { element: withActionId(block.element) }),
    block_id: textOf(block.block_id) || idOf(block),
  }));
}

function withActionId(element: JsonObject): JsonObject {
  if (!interactive.test(textOf(element.type)) || textOf(element.action_id) !== '') return element;
  return { ...element, action_id: generatedId() };
}

/** For one message: what an update leaves as it was keeps its id, so that who presses it just then is heard. */
export function steadyIds(): (block: JsonObject) => string {
  const seen: string[] = [];
  return (block) => {
    const says = JSON.stringify(block);
    const before = seen.filter((other) => other === says).length;
    seen.push(says);
    return createHash('sha256').update(`${before} ${says}`).digest('base64url').slice(0, 5);
  };
}

function generatedId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
