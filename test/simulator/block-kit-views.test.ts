import { describe, expect, test } from 'vitest';
import { validateView } from '../../src/simulator/block-kit/index.ts';
import { input, long, modal, mrkdwn, plain, section } from './some-blocks.ts';

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
