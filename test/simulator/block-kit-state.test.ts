import { describe, expect, test } from 'vitest';
import { initialState, refusedByClient, requiredButEmpty } from '../../src/simulator/block-kit/index.ts';
import type { Block, JsonObject } from '../../src/simulator/types.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const input = (blockId: string, element: JsonObject, extra: JsonObject = {}): Block => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: 'a', ...element },
  ...extra,
});

describe('an untouched form', () => {
  test.each<[JsonObject, JsonObject]>([
    [{ type: 'plain_text_input' }, { value: null }],
    [{ type: 'plain_text_input', initial_value: 'ERP-003' }, { value: 'ERP-003' }],
    [{ type: 'static_select', options: [option('a')] }, { selected_option: null }],
    [
      { type: 'radio_buttons', options: [option('a')], initial_option: option('a') },
      { selected_option: option('a') },
    ],
    [{ type: 'checkboxes', options: [option('a')] }, { selected_options: [] }],
    [{ type: 'multi_users_select', initial_users: ['U1'] }, { selected_users: ['U1'] }],
    [
      { type: 'conversations_select', default_to_current_conversation: true },
      { selected_conversation: 'C1' },
    ],
    [{ type: 'timepicker', initial_time: '09:00' }, { selected_time: '09:00' }],
    [{ type: 'datetimepicker' }, { selected_date_time: null }],
    [{ type: 'file_input' }, { files: [] }],
  ])('%j holds %j', (element, state) => {
    expect(initialState([input('b', element)], 'C1')).toEqual({ b: { a: { type: element.type, ...state } } });
  });

  test('buttons and overflow menus hold nothing; selects beside texts do', () => {
    const blocks: Block[] = [
      { type: 'section', block_id: 's', accessory: { type: 'users_select', action_id: 'who' } },
      {
        type: 'actions',
        block_id: 'x',
        elements: [
          { type: 'button', action_id: 'go', text: plain('Go') },
          { type: 'datepicker', action_id: 'day' },
          { type: 'overflow', action_id: 'more', options: [] },
        ],
      },
    ];
    expect(initialState(blocks)).toEqual({
      s: { who: { type: 'users_select', selected_user: null } },
      x: { day: { type: 'datepicker', selected_date: null } },
    });
  });
});

describe('before it sends a form, the client', () => {
  const filled = (type: string, value: JsonObject) => ({ b: { a: { type, ...value } } });

  test('asks for what is required and lets the optional be', () => {
    const blocks = [
      input('b', { type: 'plain_text_input' }),
      input('c', { type: 'plain_text_input' }, { optional: true }),
    ];
    expect(refusedByClient(blocks, initialState(blocks))).toEqual({
      b: 'Please complete this required field.',
    });
    expect(requiredButEmpty(blocks, initialState(blocks))).toEqual(['b']);
    expect(requiredButEmpty(blocks, filled('plain_text_input', { value: '   ' }))).toEqual(['b']);
    expect(refusedByClient(blocks, filled('plain_text_input', { value: 'done' }))).toEqual({});
  });

  test.each<[JsonObject, string, string | undefined]>([
    [{ type: 'plain_text_input', min_length: 3 }, 'ab', 'Please enter at least 3 characters.'],
    [{ type: 'plain_text_input', max_length: 3 }, 'abcd', 'Please enter no more than 3 characters.'],
    [{ type: 'plain_text_input' }, 'x'.repeat(3001), 'Please enter no more than 3000 characters.'],
    [{ type: 'number_input', is_decimal_allowed: false }, '1.5', 'Please enter a valid number.'],
    [{ type: 'number_input', is_decimal_allowed: true }, '1.5', undefined],
    [
      { type: 'number_input', is_decimal_allowed: false, min_value: '2' },
      '1',
      'Please enter a number of at least 2.',
    ],
    [
      { type: 'number_input', is_decimal_allowed: false, max_value: '8' },
      '10',
      'Please enter a number of at most 8.',
    ],
    [{ type: 'email_text_input' }, 'lea', 'Please enter a valid email address.'],
    [{ type: 'url_text_input' }, 'no address', 'Please enter a valid URL.'],
    [{ type: 'url_text_input' }, 'https://example.com/x', undefined],
  ])('holds %j against %j', (element, value, complaint) => {
    expect(refusedByClient([input('b', element)], filled(String(element.type), { value })).b).toBe(complaint);
  });
});
