import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Surface, validateBlocks, validateView } from '../../src/simulator/block-kit/index.ts';

type Json = Record<string, unknown>;

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (extra: Json = {}) => ({ type: 'section', text: mrkdwn('Hello'), ...extra });
const button = (extra: Json = {}) => ({ type: 'button', text: plain('Answer'), action_id: 'a', ...extra });
const option = (value: string) => ({ text: plain(value), value });
const options = (count: number) => Array.from({ length: count }, (_, each) => option(`v${each}`));
const input = (element: Json, extra: Json = {}) => ({
  type: 'input',
  label: plain('Today'),
  element,
  ...extra,
});
const long = (length: number) => 'x'.repeat(length);
const table = (rows: number, cells: number, text = 'x') => ({
  type: 'table',
  rows: Array.from({ length: rows }, () => Array.from({ length: cells }, () => ({ type: 'raw_text', text }))),
});
const modal = (blocks: Json[], extra: Json = {}) => ({
  type: 'modal',
  title: plain('Answer'),
  submit: plain('Send'),
  blocks,
  ...extra,
});

describe('a message that Slack takes', () => {
  test.each<[string, Json]>([
    ['header', { type: 'header', text: plain(long(150)) }],
    ['section with fields only', { type: 'section', fields: [mrkdwn('One'), plain('Two')] }],
    ['section with a button', section({ accessory: button({ style: 'primary', value: long(2000) }) })],
    ['divider', { type: 'divider' }],
    [
      'context',
      {
        type: 'context',
        elements: [mrkdwn('by Lea'), { type: 'image', image_url: 'https://x.y/z.png', alt_text: 'Lea' }],
      },
    ],
    ['picture of a file', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'The burndown' }],
    ['markdown', { type: 'markdown', text: '**bold**' }],
    ['table', { ...table(100, 20), column_settings: [{ align: 'right', is_wrapped: true }] }],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Hi', style: { bold: true } },
              { type: 'user', user_id: 'U1' },
            ],
          },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 1,
            elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name: 'wave' }] }],
          },
          { type: 'rich_text_quote', elements: [{ type: 'link', url: 'https://x.y', text: 'x' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'code' }] },
        ],
      },
    ],
    [
      'choices',
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: '1',
            placeholder: plain('Pick'),
            options: options(100),
            initial_option: option('v3'),
          },
          {
            type: 'multi_static_select',
            action_id: '2',
            option_groups: [{ label: plain('G'), options: options(2) }],
            initial_options: [option('v1')],
          },
          { type: 'users_select', action_id: '3', initial_user: 'U1' },
          { type: 'conversations_select', action_id: '4', filter: { include: ['private', 'public'] } },
          { type: 'external_select', action_id: '5', min_query_length: 0 },
          {
            type: 'overflow',
            action_id: '6',
            options: options(5),
            confirm: {
              title: plain('Sure?'),
              text: mrkdwn('Close it.'),
              confirm: plain('Yes'),
              deny: plain('No'),
            },
          },
          {
            type: 'checkboxes',
            action_id: '7',
            options: [{ text: mrkdwn('*a*'), value: 'a', description: mrkdwn('b') }],
          },
          { type: 'radio_buttons', action_id: '8', options: options(2), initial_option: option('v0') },
          { type: 'datepicker', action_id: '9', initial_date: '2026-03-03' },
          { type: 'timepicker', action_id: '10', initial_time: '09:00', timezone: 'Europe/Berlin' },
          { type: 'datetimepicker', action_id: '11', initial_date_time: 1772528400 },
        ],
      },
    ],
  ])('%s', (_, block) => {
    expect(validateBlocks([block], 'message')).toEqual([]);
  });

  test('the most that fits: fifty blocks', () => {
    expect(
      validateBlocks(
        Array.from({ length: 50 }, () => section()),
        'message',
      ),
    ).toEqual([]);
  });
});

describe('a message that Slack refuses, in its words', () => {
  test.each<[string, unknown, string]>([
    ['not a list', {}, 'must provide an array [json-pointer:/blocks]'],
    [
      '51 blocks',
      Array.from({ length: 51 }, () => section()),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    ['an unknown block', [{ type: 'sektion' }], 'unsupported type: sektion [json-pointer:/blocks/0/type]'],
    [
      'an unknown property',
      [section({ colour: 'red' })],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'an empty text',
      [section({ text: mrkdwn('') })],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      '3,001 characters',
      [section({ text: mrkdwn(long(3001)) })],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section without text',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
    ],
    [
      'eleven fields',
      [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a long field',
      [{ type: 'section', fields: [plain(long(2001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: mrkdwn('x') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a header of 151',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a button of 76',
      [section({ accessory: button({ text: plain(long(76)) }) })],
      'must be less than 76 characters [json-pointer:/blocks/0/accessory/text/text]',
    ],
    [
      'a button value of 2,001',
      [section({ accessory: button({ value: long(2001) }) })],
      'must be less than 2001 characters [json-pointer:/blocks/0/accessory/value]',
    ],
    [
      'a green button',
      [section({ accessory: button({ style: 'green' }) })],
      'must be a valid enum value [json-pointer:/blocks/0/accessory/style]',
    ],
    ['a null', [section({ accessory: null })], 'must provide an object [json-pointer:/blocks/0/accessory]'],
    [
      'no buttons',
      [{ type: 'actions', elements: [] }],
      'must provide at least 1 items [json-pointer:/blocks/0/elements]',
    ],
    [
      '26 buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, (_, id) => button({ action_id: `${id}` })) }],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'eleven of context',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'an overflow of one',
      [section({ accessory: { type: 'overflow', options: options(1) } })],
      'must provide at least 2 items [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'an overflow of six',
      [section({ accessory: { type: 'overflow', options: options(6) } })],
      'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      '101 options',
      [section({ accessory: { type: 'static_select', options: options(101) } })],
      'no more than 100 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a select without options',
      [section({ accessory: { type: 'static_select' } })],
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/accessory/type]',
    ],
    [
      'an initial option from elsewhere',
      [section({ accessory: { type: 'static_select', options: options(2), initial_option: option('v9') } })],
      'must be one of the provided options [json-pointer:/blocks/0/accessory/initial_option]',
    ],
    [
      'an initial option with another text',
      [
        section({
          accessory: {
            type: 'radio_buttons',
            options: options(2),
            initial_option: { ...option('v1'), text: plain('other') },
          },
        }),
      ],
      'must be one of the provided options [json-pointer:/blocks/0/accessory/initial_option]',
    ],
    [
      'a long option value',
      [section({ accessory: { type: 'checkboxes', options: [{ text: plain('x'), value: long(76) }] } })],
      'must be less than 76 characters [json-pointer:/blocks/0/accessory/options/0/value]',
    ],
    [
      'eleven checkboxes',
      [section({ accessory: { type: 'checkboxes', options: options(11) } })],
      'no more than 10 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'a time that is none',
      [section({ accessory: { type: 'timepicker', initial_time: '25:00' } })],
      'must match pattern: ^([01]\\d|2[0-3]):[0-5]\\d$ [json-pointer:/blocks/0/accessory/initial_time]',
    ],
    [
      'a picture without words',
      [{ type: 'image', slack_file: { id: 'F1' } }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a picture without an address',
      [{ type: 'image', alt_text: 'x' }],
      'missing required field: image_url [json-pointer:/blocks/0]',
    ],
    [
      'two blocks of one id',
      [section({ block_id: 'x' }), section({ block_id: 'x' })],
      '`block_id` "x" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'two buttons of one id',
      [{ type: 'actions', elements: [button(), button()] }],
      '`action_id` "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'a text input in actions',
      [{ type: 'actions', elements: [{ type: 'plain_text_input' }] }],
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'an email input',
      [input({ type: 'email_text_input' })],
      'unsupported type: email_text_input [json-pointer:/blocks/0/element/type]',
    ],
    [
      'an alert',
      [{ type: 'alert', text: plain('x') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'long markdown',
      [{ type: 'markdown', text: long(12_001) }],
      'must be less than 12001 characters [json-pointer:/blocks/0/text]',
    ],
    ['101 rows', [table(101, 1)], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    ['21 cells', [table(1, 21)], 'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]'],
    [
      '10,020 characters of table',
      [table(10, 2, long(501))],
      'table text must be less than 10001 characters [json-pointer:/blocks]',
    ],
    ['two tables', [table(1, 1), table(1, 1)], 'only one table allowed [json-pointer:/blocks]'],
    [
      'a data table without caption',
      [{ ...table(2, 2), type: 'data_table' }],
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'a long confirmation',
      [section({ accessory: button({ confirm: { text: plain(long(301)) } }) })],
      'must be less than 301 characters [json-pointer:/blocks/0/accessory/confirm/text/text]',
    ],
    [
      'an unknown inline element',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'mention' }] }] }],
      'unsupported type: mention [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
  ])('%s', (_, blocks, refusal) => {
    expect(validateBlocks(blocks, 'message')).toContain(refusal);
  });
});

test.each<[Json, Surface[]]>([
  [{ type: 'markdown', text: 'x' }, ['message']],
  [table(1, 1), ['message', 'home']],
  [{ type: 'alert', text: plain('x'), level: 'warning' }, ['modal']],
  [input({ type: 'number_input', is_decimal_allowed: false }), ['modal']],
  [input({ type: 'file_input', max_files: 10 }), ['modal']],
  [input({ type: 'plain_text_input', multiline: true, max_length: 3000 }), ['message', 'modal', 'home']],
  [section(), ['message', 'modal', 'home']],
])('%j stands on %j only', (block, surfaces) => {
  const all: Surface[] = ['message', 'modal', 'home'];
  expect(all.filter((surface) => validateBlocks([block], surface).length === 0)).toEqual(surfaces);
});

describe('a view', () => {
  test('with a hundred blocks and all its texts at their limits is taken', () => {
    const blocks = Array.from({ length: 100 }, () => section());
    const extra = {
      title: plain(long(24)),
      close: plain(long(24)),
      private_metadata: long(3000),
      callback_id: long(255),
    };
    expect(validateView(modal(blocks, extra))).toEqual([]);
    expect(validateView({ type: 'home', blocks, private_metadata: '' })).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, 'missing required field: view'],
    ['an empty object', {}, 'missing required field: type [json-pointer:/view]'],
    [
      'a modal without a title',
      { type: 'modal', blocks: [] },
      'missing required field: title [json-pointer:/view]',
    ],
    [
      'a title of 25',
      modal([], { title: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'a submit of 25',
      modal([], { submit: plain(long(25)) }),
      'must be less than 25 characters [json-pointer:/view/submit/text]',
    ],
    [
      'metadata of 3,001',
      modal([], { private_metadata: long(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      '101 blocks',
      modal(Array.from({ length: 101 }, () => section())),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'an unknown property',
      modal([], { submit_disabled: false }),
      'invalid additional property: submit_disabled [json-pointer:/view]',
    ],
    [
      'a title on Home',
      { type: 'home', title: plain('x'), blocks: [] },
      'invalid additional property: title [json-pointer:/view]',
    ],
    [
      'inputs without a submit',
      { type: 'modal', title: plain('x'), blocks: [input({ type: 'plain_text_input' })] },
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/0/input]',
    ],
    [
      'an input of 3,001',
      modal([input({ type: 'plain_text_input', initial_value: long(3001) })]),
      'must be less than 3001 characters [json-pointer:/view/blocks/0/element/initial_value]',
    ],
    [
      'lengths crossed',
      modal([input({ type: 'plain_text_input', min_length: 5, max_length: 4 })]),
      '`min_length` must not be above `max_length` [json-pointer:/view/blocks/0/element/min_length]',
    ],
    [
      'more than 250 kB',
      modal(Array.from({ length: 90 }, () => section({ text: mrkdwn(long(2990)) }))),
      'must be less than 250001 bytes [json-pointer:/view]',
    ],
    [
      'two focused inputs',
      modal([
        input({ type: 'plain_text_input', focus_on_load: true }),
        input({ type: 'datepicker', focus_on_load: true }),
      ]),
      '`focus_on_load` can only be set to true once [json-pointer:/view/blocks]',
    ],
  ])('with %s is refused', (_, view, refusal) => {
    expect(validateView(view)).toContain(refusal);
  });
});

test('whatever JSON comes, the answer is a list of sentences', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const problem of [...validateBlocks(value, 'message'), ...validateView(value)]) {
        expect(problem).toMatch(/^.+( \[json-pointer:\/.*\])?$/s);
      }
    }),
  );
});
