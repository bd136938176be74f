import { isObject, isObjectList, textOf } from '../json.ts';
import type { Block, ElementState, JsonObject, JsonValue, StateValues } from '../types.ts';

/** Which key of an element's state holds its value, and which of the element's its first one. */
const holders: { [type: string]: { value: string; initial: string; empty: JsonValue | undefined } } = {
  plain_text_input: { value: 'value', initial: 'initial_value', empty: null },
  email_text_input: { value: 'value', initial: 'initial_value', empty: null },
  url_text_input: { value: 'value', initial: 'initial_value', empty: null },
  number_input: { value: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { value: 'rich_text_value', initial: 'initial_value', empty: undefined },
  static_select: { value: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { value: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { value: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { value: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { value: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { value: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { value: 'selected_user', initial: 'initial_user', empty: null },
  multi_users_select: { value: 'selected_users', initial: 'initial_users', empty: [] },
  channels_select: { value: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_channels_select: { value: 'selected_channels', initial: 'initial_channels', empty: [] },
  conversations_select: { value: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_conversations_select: {
    value: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  datepicker: { value: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { value: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { value: 'selected_date_time', initial: 'initial_date_time', empty: null },
  file_input: { value: 'files', initial: 'initial_files', empty: [] },
};

/** The interactive elements of blocks, each with the id of its block. */
export function elementsOf(
  blocks: Block[],
): { blockId: string; actionId: string; block: Block; element: JsonObject }[] {
  return blocks.flatMap((block) => {
    const inside = [block.accessory, block.element, ...(isObjectList(block.elements) ? block.elements : [])];
    return inside.flatMap((element) =>
      isObject(element) && typeof element.action_id === 'string'
        ? [{ blockId: textOf(block.block_id), actionId: element.action_id, block, element }]
        : [],
    );
  });
}

/** `state.values` before anybody touched anything. */
export function initialValues(blocks: Block[]): StateValues {
  const values: StateValues = {};
  for (const { blockId, actionId, element } of elementsOf(blocks)) {
    const holder = holders[textOf(element.type)];
    if (!holder) continue;
    const first = element[holder.initial] ?? holder.empty;
    const state: ElementState = { type: textOf(element.type) };
    if (first !== undefined) state[holder.value] = first;
    values[blockId] = { ...values[blockId], [actionId]: state };
  }
  return values;
}

/** What an element holds once the person chose or typed `value` (an option's value, a text, an id, a list of them). */
export function chosenState(element: JsonObject, value: JsonValue): ElementState {
  const type = textOf(element.type);
  const holder = holders[type];
  if (!holder) throw new Error(`A ${type} holds no value.`);
  return { type, [holder.value]: isOptionHolder(holder.value) ? optionsFor(element, value) : value };
}

function isOptionHolder(key: string): boolean {
  return key === 'selected_option' || key === 'selected_options';
}

function optionsFor(element: JsonObject, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((one) => optionsFor(element, one));
  if (value === null || isObject(value)) return value;
  const option = optionsOf(element).find((candidate) => candidate.value === value);
  if (!option)
    throw new Error(`This ${textOf(element.type)} has no option with the value "${String(value)}".`);
  return option;
}

/** The options an element offers, those in groups too. */
export function optionsOf(element: JsonObject): JsonObject[] {
  const groups = isObjectList(element.option_groups) ? element.option_groups : [];
  const grouped = groups.flatMap((group) => (isObjectList(group.options) ? group.options : []));
  return [...(isObjectList(element.options) ? element.options : []), ...grouped];
}

/** After an update a value stays where its block_id, action_id and type stay. */
export function carriedOver(before: StateValues, fresh: StateValues, blocks: Block[]): StateValues {
  const values = structuredClone(fresh);
  for (const { blockId, actionId } of elementsOf(blocks)) {
    const kept = before[blockId]?.[actionId];
    const inBlock = values[blockId];
    if (kept && inBlock && inBlock[actionId]?.type === kept.type) inBlock[actionId] = kept;
  }
  return values;
}
