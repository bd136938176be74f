import { isObject, isObjectList, textOf } from '../../../../json.ts';
import type { Values } from '../../../protocol.ts';
import type { Option } from '../contract.ts';

/** What an element holds in the state of its place: the one thing beside its type. */
export function heldIn(values: Values, blockId: string, actionId: string): unknown {
  const state = Object.entries(values[blockId]?.[actionId] ?? {});
  return state.find(([name]) => name !== 'type')?.[1] ?? null;
}

/** What is sent for what is held: an option goes by its value; one that was looked up is unknown to others, and goes whole. */
export function sentFor(held: unknown, isLookedUp: boolean): unknown {
  if (Array.isArray(held)) return held.map((one) => sentFor(one, isLookedUp));
  return isOption(held) && !isLookedUp ? held.value : held;
}

export function isOption(value: unknown): value is Option {
  return isObject(value) && isObject(value.text) && typeof value.text.text === 'string';
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface Choices {
  label: string | null;
  options: Option[];
}

/** The options of a select in their groups; those without a group stand in one without a name. */
export function choicesOf(element: { [name: string]: unknown }): Choices[] {
  if (Array.isArray(element.options)) return [{ label: null, options: optionsIn(element.options) }];
  if (!isObjectList(element.option_groups)) return [];
  return element.option_groups.map((group) => ({
    label: isObject(group.label) ? textOf(group.label.text) : null,
    options: optionsIn(group.options),
  }));
}

function optionsIn(given: unknown): Option[] {
  const options: unknown[] = Array.isArray(given) ? given : [];
  return options.filter(isOption);
}
