import { expect, test } from 'vitest';
import { inAnswer, inMessage, inMessages } from '../../src/features/progress/views/lines.ts';
import { winsMessage } from '../../src/features/progress/views/wins.ts';
import { areTooLong } from '../../src/simulator/block-kit/index.ts';
import { overAnswers } from '../../src/slack/answers.ts';

test.each([3, 90, 300])(
  '%i long lines are no longer than a message may be, and none is lost unsaid',
  (count) => {
    const lines = Array.from({ length: count }, (_, at) => `• ERP-${at} ${'long '.repeat(28)}`);
    const { blocks = [] } = inMessage(lines);
    const text = blocks
      .map((block) => ('text' in block ? (block.text as { text: string }).text : ''))
      .join('\n');
    expect(areTooLong(blocks)).toBe(false);
    const shown = text.match(/• ERP/g)?.length ?? 0;
    const more = Number(/and (\d+) more/.exec(text)?.[1] ?? 0);
    expect(shown + more).toBe(count);
    expect(shown).toBeGreaterThan(Math.min(count, 60) - 1);
  },
);

test('Lines over several messages are all there, once and in their order', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `• ERP-${at} ${'long '.repeat(28)}`);
  const messages = inMessages(lines);
  expect(messages.some(({ blocks = [] }) => areTooLong(blocks))).toBe(false);
  const texts = messages.flatMap(({ blocks = [] }) =>
    blocks.map((block) => ('text' in block ? (block.text as { text: string }).text : '')),
  );
  expect(texts.join('\n')).toBe(lines.join('\n'));
  expect(messages.length).toBeLessThan(8);
});

test.each([
  [3, 1],
  [150, 2],
  [1000, 4],
])('%i long lines answer one person in %i messages, and none is lost unsaid', (count, messages) => {
  const lines = Array.from({ length: count }, (_, at) => `• ERP-${at} ${'long '.repeat(28)}`);
  const answers = overAnswers(inAnswer(lines, 'in the thread'));
  expect(answers).toHaveLength(messages);
  expect(answers.some(({ blocks = [] }) => areTooLong(blocks))).toBe(false);
  const said = JSON.stringify(answers.map(({ blocks }) => blocks));
  const shown = said.match(/• ERP/g)?.length ?? 0;
  const more = Number(/and (\d+) more, in the thread/.exec(said)?.[1] ?? 0);
  expect(shown + more).toBe(count);
  expect(shown).toBeGreaterThan(Math.min(count, 280) - 1);
});

test('Twenty wins of several people with long titles all stand in the message, and how many more there are', () => {
  const userIds = ['UMAXIMILIANEHOHENZOLLERN', 'UCASIMIRHOHENZOLLERN', 'UFRIEDERIKEHOHENZOLLERN'];
  const wins = Array.from({ length: 25 }, (_, at) => ({
    ...{ kind: 'story' as const, text: `ERP-${at} ${'title '.repeat(20)}`, userIds },
  }));
  const said = JSON.stringify(winsMessage(wins, new Map()).blocks);
  expect(said.match(/• ERP/g)).toHaveLength(20);
  expect(said).toContain('and 5 more');
});
