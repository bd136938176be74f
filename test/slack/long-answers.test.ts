import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overAnswers } from '../../src/slack/answers.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';
import { fitMessage } from '../../src/slack/length.ts';
import { startBoltWorld } from './bolt-world.ts';
import { HERE, pressable } from './trying.ts';

const END = [actions(button('Next', 'try.list.next'))];

/** So many lines that three messages hold them. */
const list = {
  text: 'The list.',
  blocks: [...Array.from({ length: 9 }, (_, at) => section(`Line ${at} ${'x'.repeat(2900)}`)), ...END],
};
const ALL = list.blocks.map((_, at) => `Line ${at} `).slice(0, 9);

describe('an answer that is longer than one message', () => {
  test('to a command goes on in more that only this person reads, in its order', async () => {
    const { as, idle, logged } = await startBoltWorld({
      commands: [{ run: (typed) => typed.reply(list) }],
    });
    const lea = as('lea');
    await lea.types('/try', HERE);
    await idle();
    const answers = lea.ephemerals(HERE);
    expect(answers.length).toBe(3);
    expect(answers.flatMap(({ text }) => text.match(/Line \d /g) ?? [])).toEqual(ALL);
    expect(answers.at(-1)?.buttons).toEqual(['Next']);
    expect([as('ola').ephemerals(HERE), logged]).toEqual([[], []]);
  });

  test('to a press in an answer takes its place, and goes on beneath', async () => {
    const { as, idle, logged } = await startBoltWorld(pressable((press) => press.replaceReply(list)));
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.presses('Go', HERE);
    await idle();
    const answers = lea.ephemerals(HERE);
    expect(answers.flatMap(({ text }) => text.match(/Line \d /g) ?? [])).toEqual(ALL);
    expect(answers.some(({ text }) => text.includes('Press it.'))).toBe(false);
    expect(logged).toEqual([]);
  });

  test('to a press elsewhere leaves that as it is', async () => {
    const { as, idle, logged } = await startBoltWorld(pressable((press) => press.reply(list)));
    const lea = as('lea');
    await lea.types('/try', HERE);
    await lea.presses('Go', HERE);
    await idle();
    const [asked, ...answers] = lea.ephemerals(HERE);
    expect(asked?.text).toContain('Press it.');
    expect(answers.flatMap(({ text }) => text.match(/Line \d /g) ?? [])).toEqual(ALL);
    expect(logged).toEqual([]);
  });
});

test('however long it is, it is four messages at most, each short enough, and says where it is cut', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 120 });
  fc.assert(
    fc.property(lengths, (each) => {
      const blocks = [...each.map((length) => section('x'.repeat(length))), ...END];
      const answers = overAnswers({ text: 'The list.', blocks });
      const shown = answers.flatMap((answer) => answer.blocks ?? []);
      expect(answers.length).toBeLessThanOrEqual(4);
      expect(answers.every((answer) => fitMessage(answer.blocks ?? []))).toBe(true);
      expect(answers[0].text).toBe('The list.');
      expect(shown.at(-1)).toEqual(END[0]);
      const isCut = JSON.stringify(shown).includes('left out');
      expect(isCut).toBe(shown.length < blocks.length);
    }),
  );
});
