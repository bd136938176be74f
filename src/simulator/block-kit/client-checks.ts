import { isObject, textOf } from '../json.ts';
import type { Block, ElementState, JsonObject, JsonValue, StateValues } from '../types.ts';

/**
 * What Slack's own client says under each input before it sends a modal, by block_id; empty when it
 * would send it. The bot never hears of a submit that is refused here.
 */
export function refusedByClient(blocks: Block[], values: StateValues): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const block of blocks) {
    if (block.type !== 'input' || !isObject(block.element) || typeof block.block_id !== 'string') continue;
    const state = values[block.block_id]?.[textOf(block.element.action_id)];
    const error = complaint(block.element, block.optional === true, heldValue(state));
    if (error) errors[block.block_id] = error;
  }
  return errors;
}

const required = 'Please complete this required field.';

/** What an element holds: its state is its type and one more property. */
export function heldValue(state: ElementState | undefined): JsonValue {
  return Object.entries(state ?? {}).find(([name]) => name !== 'type')?.[1] ?? null;
}

function complaint(element: JsonObject, isOptional: boolean, value: JsonValue): string | null {
  if (isEmpty(value)) return isOptional ? null : required;
  if (typeof value !== 'string') return null;
  switch (element.type) {
    case 'plain_text_input':
      return lengthComplaint(value, Number(element.min_length ?? 0), Number(element.max_length ?? 3000));
    case 'number_input':
      return numberComplaint(value, element);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? null : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(value) ? null : 'Please enter a valid URL.';
    default:
      return null;
  }
}

function isEmpty(value: JsonValue): boolean {
  return (
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'string' && value.trim() === '')
  );
}

function lengthComplaint(value: string, least: number, most: number): string | null {
  if (value.length < least) return `Please enter at least ${least} characters.`;
  if (value.length > most) return `Please enter no more than ${most} characters.`;
  return null;
}

function numberComplaint(value: string, element: JsonObject): string | null {
  const pattern = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(value)) return 'Please enter a valid number.';
  const { min_value: least, max_value: most } = element;
  if (typeof least === 'string' && Number(value) < Number(least))
    return `Please enter a number of at least ${least}.`;
  if (typeof most === 'string' && Number(value) > Number(most))
    return `Please enter a number of at most ${most}.`;
  return null;
}
