import {
  all,
  boolean,
  type Check,
  isObject,
  list,
  number,
  object,
  oneOf,
  type Properties,
  string,
} from './check.ts';
import {
  confirm,
  conversationFilter,
  dispatchActionConfig,
  option,
  optionGroup,
  overflowOption,
  picture,
  plainText,
  text,
} from './composition.ts';
import { richText } from './rich-text.ts';

const type: Check = () => undefined;
const id = string(255);
const date = string(10, 10, /^\d{4}-\d{2}-\d{2}$/);
const time = string(5, 5, /^([01]\d|2[0-3]):[0-5]\d$/);
const decimal = string(150, 1, /^-?\d+(\.\d+)?$/);

const actionable: Properties = { action_id: id };
const chosen: Properties = { ...actionable, confirm, focus_on_load: boolean };
const picked: Properties = { ...chosen, placeholder: plainText(150) };
const several: Properties = { ...picked, max_selected_items: number(1, 1000) };
const typedIn: Properties = {
  ...actionable,
  placeholder: plainText(150),
  dispatch_action_config: dispatchActionConfig,
  focus_on_load: boolean,
};
const optionLists: Properties = { options: list(option(), 100), option_groups: list(optionGroup, 100) };

/** Every interactive element and picture by its `type`, with its properties and their limits. */
export const elements = {
  button: object(
    { type, text: plainText(75) },
    {
      ...actionable,
      confirm,
      value: string(2000),
      url: string(3000),
      style: oneOf('primary', 'danger'),
      accessibility_label: string(75),
    },
  ),
  overflow: object({ type, options: list(overflowOption, 5, 2) }, { ...actionable, confirm }),
  image: picture({}),

  checkboxes: choices(
    object({ type, options: list(option(text), 10) }, { ...chosen, initial_options: list(option(text), 10) }),
  ),
  radio_buttons: choices(
    object({ type, options: list(option(text), 10) }, { ...chosen, initial_option: option(text) }),
  ),
  static_select: choices(object({ type }, { ...picked, ...optionLists, initial_option: option() })),
  multi_static_select: choices(
    object({ type }, { ...several, ...optionLists, initial_options: list(option(), 100) }),
  ),
  external_select: object(
    { type },
    { ...picked, initial_option: option(), min_query_length: number(0, 100) },
  ),
  multi_external_select: object(
    { type },
    { ...several, initial_options: list(option(), 100), min_query_length: number(0, 100) },
  ),
  users_select: object({ type }, { ...picked, initial_user: id }),
  multi_users_select: object({ type }, { ...several, initial_users: list(id, 1000, 0) }),
  channels_select: object({ type }, { ...picked, initial_channel: id, response_url_enabled: boolean }),
  multi_channels_select: object({ type }, { ...several, initial_channels: list(id, 1000, 0) }),
  conversations_select: object(
    { type },
    {
      ...picked,
      initial_conversation: id,
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
      filter: conversationFilter,
    },
  ),
  multi_conversations_select: object(
    { type },
    {
      ...several,
      initial_conversations: list(id, 1000, 0),
      default_to_current_conversation: boolean,
      filter: conversationFilter,
    },
  ),

  datepicker: object({ type }, { ...picked, initial_date: date }),
  timepicker: object({ type }, { ...picked, initial_time: time, timezone: id }),
  datetimepicker: object({ type }, { ...chosen, initial_date_time: number(1_000_000_000, 9_999_999_999) }),

  plain_text_input: all(
    object(
      { type },
      {
        ...typedIn,
        initial_value: string(3000, 0),
        multiline: boolean,
        min_length: number(0, 3000),
        max_length: number(1, 3000),
      },
    ),
    ordered('min_length', 'max_length'),
  ),
  number_input: all(
    object(
      { type, is_decimal_allowed: boolean },
      { ...typedIn, initial_value: decimal, min_value: decimal, max_value: decimal },
    ),
    ordered('min_value', 'max_value'),
  ),
  email_text_input: object({ type }, { ...typedIn, initial_value: string(3000) }),
  url_text_input: object({ type }, { ...typedIn, initial_value: string(3000) }),
  rich_text_input: object(
    { type },
    { ...typedIn, initial_value: richText, min_lines: number(1, 100), max_lines: number(1, 100) },
  ),
  file_input: object({ type }, { ...actionable, filetypes: list(string(50), 100), max_files: number(1, 10) }),
};

export type ElementType = keyof typeof elements;

/** What belongs to a list of options: exactly one list, values told apart, initial ones among them. */
function choices(shape: Check): Check {
  return all(shape, (value, at, report) => {
    if (!isObject(value)) return;
    const offered = optionsOf(value);
    if ('options' in value === 'option_groups' in value) {
      report('must define either `options` or `option_groups`', `${at}/type`);
      return;
    }
    for (const name of ['initial_option', 'initial_options']) {
      const initial = value[name] === undefined ? [] : [value[name]].flat();
      if (!initial.every((each) => offered.some((other) => same(each, other)))) {
        report('must be one of the provided options', `${at}/${name}`);
      }
    }
    if (new Set(offered.map((each) => each.value)).size < offered.length) {
      report('option values must be distinct', `${at}/${'options' in value ? 'options' : 'option_groups'}`);
    }
  });
}

/** All options of an element, those in groups too. */
function optionsOf(element: Record<string, unknown>): Record<string, unknown>[] {
  const { options, option_groups } = element;
  const flat = Array.isArray(options) ? options : [];
  const grouped = Array.isArray(option_groups)
    ? option_groups.filter(isObject).flatMap((each) => each.options)
    : [];
  return [...flat, ...grouped].filter(isObject);
}

/** Slack compares the whole option, not only its value. */
function same(one: unknown, other: Record<string, unknown>): boolean {
  return isObject(one) && one.value === other.value && labelOf(one) === labelOf(other);
}

function labelOf(each: Record<string, unknown>): unknown {
  return isObject(each.text) ? `${each.text.type}:${each.text.text}` : undefined;
}

function ordered(least: string, most: string): Check {
  return (value, at, report) => {
    if (!isObject(value) || value[least] === undefined || value[most] === undefined) return;
    if (Number(value[least]) > Number(value[most]))
      report(`\`${least}\` must not be above \`${most}\``, `${at}/${least}`);
  };
}
