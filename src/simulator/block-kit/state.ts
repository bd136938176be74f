import type { Block, ElementState, JsonObject, JsonValue, StateValues } from '../types.ts';
import { interactiveIn } from './ids.ts';

/**
 * What Slack would send as `state.values` when nobody has touched anything yet: every element that holds
 * a value (not buttons and overflow menus), by block_id and action_id, with its initial value.
 * `here` is the conversation meant by `default_to_current_conversation`.
 */
export function initialState(blocks: Block[], here: string | null = null): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const element of interactiveIn(block) as JsonObject[]) {
      const state = initialElementState(element, here);
      if (state && typeof block.block_id === 'string' && typeof element.action_id === 'string') {
        values[block.block_id] = { ...values[block.block_id], [element.action_id]: state };
      }
    }
  }
  return values;
}

/** What an untouched element holds; null for one that holds nothing. */
export function initialElementState(element: JsonObject, here: string | null = null): ElementState | null {
  const type = String(element.type);
  const holder = Object.hasOwn(holders, type) ? holders[type] : undefined;
  if (!holder) return null;
  const [property, initial, empty] = holder;
  const standing = element.default_to_current_conversation === true ? here : null;
  const own = element[initial];
  if (own !== undefined) return { type, [property]: own };
  if (standing === null) return { type, [property]: empty };
  return { type, [property]: Array.isArray(empty) ? [standing] : standing };
}

/** The property of `state.values` in which an element of this type keeps its value. */
export function valueProperty(elementType: string): string | null {
  return holders[elementType]?.[0] ?? null;
}

/** By type: where the value stands in the state, which property presets it, and what "nothing" looks like. */
const holders: Record<string, [property: string, initial: string, empty: JsonValue]> = {
  plain_text_input: ['value', 'initial_value', null],
  number_input: ['value', 'initial_value', null],
  email_text_input: ['value', 'initial_value', null],
  url_text_input: ['value', 'initial_value', null],
  rich_text_input: ['rich_text_value', 'initial_value', null],
  file_input: ['files', 'initial_files', []],
  checkboxes: ['selected_options', 'initial_options', []],
  radio_buttons: ['selected_option', 'initial_option', null],
  static_select: ['selected_option', 'initial_option', null],
  external_select: ['selected_option', 'initial_option', null],
  multi_static_select: ['selected_options', 'initial_options', []],
  multi_external_select: ['selected_options', 'initial_options', []],
  users_select: ['selected_user', 'initial_user', null],
  multi_users_select: ['selected_users', 'initial_users', []],
  channels_select: ['selected_channel', 'initial_channel', null],
  multi_channels_select: ['selected_channels', 'initial_channels', []],
  conversations_select: ['selected_conversation', 'initial_conversation', null],
  multi_conversations_select: ['selected_conversations', 'initial_conversations', []],
  datepicker: ['selected_date', 'initial_date', null],
  timepicker: ['selected_time', 'initial_time', null],
  datetimepicker: ['selected_date_time', 'initial_date_time', null],
};
