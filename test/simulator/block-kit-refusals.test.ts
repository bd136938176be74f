import { describe, expect, test } from 'vitest';
import { validateBlocks } from '../../src/simulator/block-kit/index.ts';
import { button, input, long, mrkdwn, option, options, plain, section, table } from './some-blocks.ts';

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
