import type {
  ActionsBlock,
  Button,
  Checkboxes,
  ContextBlock,
  InputBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  PlainTextInput,
  PlainTextOption,
  RadioButtons,
  SectionBlock,
  StaticSelect,
} from '@slack/types';
import { cutMrkdwn, escapeMrkdwn, shorten } from './mrkdwn.ts';

/** Slack's limits; a builder shortens labels to them, and long text goes over several sections. */
const SECTION_TEXT = 3000;
const CONTEXT_TEXT = 2000;
const CONTEXT_ELEMENTS = 10;
const OPTION_TEXT = 75;

export function plain(text: string, limit = SECTION_TEXT): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, limit), emoji: true };
}

function mrkdwn(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text };
}

/**
 * One section of mrkdwn that is known to be short: should it not be, it is cut, for Slack refuses the whole message.
 * What people wrote goes through `escapeMrkdwn` first.
 */
export function section(text: string, accessory?: SectionBlock['accessory']): SectionBlock {
  return { type: 'section', text: mrkdwn(cutMrkdwn(text, SECTION_TEXT)), ...(accessory && { accessory }) };
}

/** What a person wrote, escaped, over as many sections as it needs: nothing long is lost. */
export function writtenText(text: string, prefix = ''): SectionBlock[] {
  const chunks: string[] = [];
  let chunk = prefix;
  for (const piece of text.match(/\s{0,50}\S{1,500}|\s{1,50}/gu) ?? []) {
    const escaped = escapeMrkdwn(piece);
    if (chunk.length + escaped.length > SECTION_TEXT) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += escaped;
  }
  return [...chunks, chunk].filter((part) => part.trim() !== '').map((part) => section(part));
}

/** Small print. What is too long for one element goes on in the next, at the end of a line. */
export function context(...texts: string[]): ContextBlock {
  const elements = texts.flatMap(inElements).slice(0, CONTEXT_ELEMENTS);
  return { type: 'context', elements: elements.map((text) => mrkdwn(cutMrkdwn(text, CONTEXT_TEXT))) };
}

function inElements(text: string): string[] {
  const elements: string[] = [];
  for (const line of text.split('\n')) {
    const last = elements.at(-1);
    const longer = `${last}\n${line}`;
    if (last === undefined || longer.length > CONTEXT_TEXT) elements.push(line);
    else elements[elements.length - 1] = longer;
  }
  return elements;
}

export function divider(): KnownBlock {
  return { type: 'divider' };
}

export interface ButtonOptions {
  value?: string;
  style?: 'primary' | 'danger';
  url?: string;
  /** What a screen reader says instead of the label. */
  label?: string;
  confirm?: { title: string; text: string; yes: string; no: string };
}

export function button(text: string, actionId: string, options: ButtonOptions = {}): Button {
  const { value, style, url, label, confirm } = options;
  return {
    type: 'button',
    text: plain(text, 75),
    action_id: actionId,
    ...(value !== undefined && { value }),
    ...(style && { style }),
    ...(url && { url }),
    ...(label && { accessibility_label: shorten(label, 75) }),
    ...(confirm && {
      confirm: {
        title: plain(confirm.title, 100),
        text: plain(confirm.text, 300),
        confirm: plain(confirm.yes, 30),
        deny: plain(confirm.no, 30),
      },
    }),
  };
}

export function actions(...elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export interface Choice {
  text: string;
  value: string;
  description?: string;
}

export function option(choice: Choice): PlainTextOption {
  return {
    text: plain(choice.text, OPTION_TEXT),
    value: choice.value,
    ...(choice.description && { description: plain(choice.description, OPTION_TEXT) }),
  };
}

/** The action id of every input; the block id says which input it is. */
export const INPUT = 'value';

export interface InputOptions {
  hint?: string;
  optional?: boolean;
}

/** A labelled input of a modal. `field` is its block id, under which its value and its error are found. */
export function input(
  field: string,
  label: string,
  element: InputBlock['element'],
  options: InputOptions = {},
): InputBlock {
  return {
    type: 'input',
    block_id: field,
    label: plain(label, 2000),
    element,
    optional: options.optional ?? false,
    ...(options.hint && { hint: plain(options.hint, 2000) }),
  };
}

export function textInput(
  options: { value?: string; placeholder?: string; lines?: boolean; max?: number } = {},
): PlainTextInput {
  const { value, placeholder, lines = false, max } = options;
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline: lines,
    ...(value && { initial_value: value }),
    ...(placeholder && { placeholder: plain(placeholder, 150) }),
    ...(max && { max_length: max }),
  };
}

export function select(choices: Choice[], chosen?: string, placeholder?: string): StaticSelect {
  const options = choices.map(option);
  const initial = options.find((candidate) => candidate.value === chosen);
  return {
    type: 'static_select',
    action_id: INPUT,
    options,
    ...(initial && { initial_option: initial }),
    ...(placeholder && { placeholder: plain(placeholder, 150) }),
  };
}

export function checkboxes(choices: Choice[], ticked: string[] = []): Checkboxes {
  const options = choices.map(option);
  const initial = options.filter((candidate) => ticked.includes(candidate.value ?? ''));
  return {
    type: 'checkboxes',
    action_id: INPUT,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

export function radio(choices: Choice[], chosen?: string): RadioButtons {
  const options = choices.map(option);
  const initial = options.find((candidate) => candidate.value === chosen);
  return { type: 'radio_buttons', action_id: INPUT, options, ...(initial && { initial_option: initial }) };
}
