import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Surface, validateBlocks, validateView } from '../../src/simulator/block-kit/index.ts';
import {
  button,
  input,
  type Json,
  long,
  mrkdwn,
  option,
  options,
  plain,
  section,
  table,
} from './some-blocks.ts';

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

test('whatever JSON comes, the answer is a list of sentences', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const problem of [...validateBlocks(value, 'message'), ...validateView(value)]) {
        expect(problem).toMatch(/^.+( \[json-pointer:\/.*\])?$/s);
      }
    }),
  );
});
