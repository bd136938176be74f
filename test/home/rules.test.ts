import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inHomeOrder, MOST_BLOCKS, stackSections } from '../../src/features/home/rules.ts';
import type { Block } from '../../src/slack/message.ts';

const block = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text } });
const REST = block('the rest');

test('what is owed stands first, what seldom changes last, all else between', () => {
  const names = ['workspaces', 'teams', 'blockers', 'standups', 'retros'].map((name) => ({ name }));
  expect(inHomeOrder(names).map(({ name }) => name)).toEqual([
    ...['standups', 'blockers', 'workspaces', 'retros', 'teams'],
  ]);
});

test('sections that say nothing leave no line behind', () => {
  const stacked = stackSections([[], [block('owed')], [], [block('away')]], REST);
  expect(stacked).toEqual([block('owed'), { type: 'divider' }, block('away')]);
});

test('Slack’s hundred blocks are never passed, and what does not fit is said', () => {
  const sections = fc.array(fc.array(fc.constant(block('line')), { maxLength: 60 }), { maxLength: 6 });
  fc.assert(
    fc.property(sections, (stack) => {
      const stacked = stackSections(stack, REST);
      const wanted = stack.filter((blocks) => blocks.length > 0);
      const whole = wanted.flat().length + Math.max(0, wanted.length - 1);
      expect(stacked.length).toBe(Math.min(whole, MOST_BLOCKS));
      expect(stacked.at(-1) === REST).toBe(whole > MOST_BLOCKS);
    }),
  );
});
