import { isObject, textOf } from '../json.ts';
import type { ElementState, JsonValue, View } from '../types.ts';

/** What Slack's client itself puts under inputs before it lets a modal go, by block_id. */
export function unfilledInputs(view: View): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const block of view.blocks) {
    if (block.type !== 'input' || block.optional === true || !isObject(block.element)) continue;
    const blockId = textOf(block.block_id);
    if (isEmpty(view.values[blockId]?.[textOf(block.element.action_id)])) {
      errors[blockId] = 'Please complete this required field.';
    }
  }
  return errors;
}

function isEmpty(state: ElementState | undefined): boolean {
  const values = Object.entries(state ?? {}).filter(([key]) => key !== 'type');
  return values.every(([, value]) => isNothing(value));
}

function isNothing(value: JsonValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
