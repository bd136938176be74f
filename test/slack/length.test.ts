import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areTooLong } from '../../src/simulator/block-kit/index.ts';
import { actions, button, context, divider, section } from '../../src/slack/blocks.ts';
import { fitMessage, mostThatFit, overMessages, withinMessage } from '../../src/slack/length.ts';

const block = fc.oneof(
  fc.integer({ min: 1, max: 3000 }).map((length) => section('x'.repeat(length))),
  fc.integer({ min: 1, max: 2000 }).map((length) => context('x'.repeat(length))),
  fc.constant(divider()),
  fc.integer({ min: 1, max: 75 }).map((length) => actions(button('x'.repeat(length), 'a.b.c'))),
);
const blocks = fc.array(block, { maxLength: 80 });

describe('blocks of any length', () => {
  test('that we say fit are not too long for Slack', () => {
    fc.assert(fc.property(blocks, (some) => !fitMessage(some) || !areTooLong(some)));
  });

  test('over several messages: all there, in their order, and each fits', () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const messages = overMessages(some);
        expect(messages.flat()).toEqual(some);
        expect(messages.every(fitMessage)).toBe(true);
      }),
    );
  });

  test('in one message: what fits is left alone, of the rest it says that something is left out', () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const shown = withinMessage(some);
        if (fitMessage(some)) expect(shown).toEqual(some);
        else expect(JSON.stringify(shown)).toContain('left out');
      }),
    );
  });
});

test('what is asked of people stays where the words before it are cut', () => {
  const words = Array.from({ length: 9 }, (_, at) => section(`${at} ${'x'.repeat(2000)}`));
  const end = [actions(button('Answer', 'a.b.c')), context('small')];
  const shown = withinMessage([...words, ...end]);
  expect(fitMessage(shown)).toBe(true);
  expect(shown.slice(-2)).toEqual(end);
  expect(shown.slice(0, 5)).toEqual(words.slice(0, 5));
});

test('as many as fit are shown, and not one fewer', () => {
  const lines = Array.from({ length: 500 }, (_, at) => `${at} ${'x'.repeat(100)}`);
  const blocksOf = (some: readonly string[]) => some.map((line) => section(line));
  const shown = mostThatFit(lines, blocksOf);
  expect(fitMessage(blocksOf(shown))).toBe(true);
  expect(fitMessage(blocksOf(lines.slice(0, shown.length + 1)))).toBe(false);
  expect(mostThatFit(lines.slice(0, 9), blocksOf)).toEqual(lines.slice(0, 9));
});
