import { describe, expect, test } from 'vitest';
import { refusedByClient } from '../../src/simulator/block-kit/client-checks.ts';
import type { Block, JsonObject } from '../../src/simulator/types.ts';
import { initialValues } from '../../src/simulator/workspace/element-state.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const input = (blockId: string, element: JsonObject, extra: JsonObject = {}): Block => ({
  type: 'input',
  block_id: blockId,
  label: plain(blockId),
  element: { action_id: 'a', ...element },
  ...extra,
});

describe('before it sends a form, the client', () => {
  const filled = (type: string, value: JsonObject) => ({ b: { a: { type, ...value } } });

  test('asks for what is required and lets the optional be', () => {
    const blocks = [
      input('b', { type: 'plain_text_input' }),
      input('c', { type: 'plain_text_input' }, { optional: true }),
    ];
    expect(refusedByClient(blocks, initialValues(blocks))).toEqual({
      b: 'Please complete this required field.',
    });
    expect(refusedByClient(blocks, filled('plain_text_input', { value: '   ' }))).toHaveProperty('b');
    expect(refusedByClient(blocks, filled('plain_text_input', { value: 'done' }))).toEqual({});
  });

  test.each<[JsonObject, string, string | undefined]>([
    [{ type: 'plain_text_input', min_length: 3 }, 'ab', 'Please enter at least 3 characters.'],
    [{ type: 'plain_text_input', max_length: 3 }, 'abcd', 'Please enter no more than 3 characters.'],
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

  test('knows Slack’s own limit where the app sets none', () => {
    const blocks = [input('b', { type: 'plain_text_input' })];
    const complaint = 'Please enter no more than 3000 characters.';
    expect(refusedByClient(blocks, filled('plain_text_input', { value: 'x'.repeat(3001) })).b).toBe(
      complaint,
    );
    expect(refusedByClient(blocks, filled('plain_text_input', { value: 'x'.repeat(3000) }))).toEqual({});
  });
});
