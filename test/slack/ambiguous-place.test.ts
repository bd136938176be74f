import { expect, test } from 'vitest';
import { AmbiguousPlace } from '../../src/slack/commands/ambiguous-place.ts';

const places = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Team ${index}`, channelId: `C${index}` }));
const asked = (count: number, typed: string) =>
  new AmbiguousPlace('Which one do you mean?', places(count)).ask('choose', ({ channelId }) =>
    JSON.stringify({ typed, channelId }),
  );

test('each place is a button, which carries what was typed', () => {
  const { blocks = [] } = asked(2, 'staging is down');
  const [question, buttons] = blocks;
  expect(question).toMatchObject({ text: { text: 'Which one do you mean?' } });
  expect(buttons).toMatchObject({
    elements: [
      { text: { text: 'Team 0' }, value: '{"typed":"staging is down","channelId":"C0"}' },
      { text: { text: 'Team 1' }, value: '{"typed":"staging is down","channelId":"C1"}' },
    ],
  });
});

test.each([
  ['more text than a button carries', 2, 'x'.repeat(2000)],
  ['more places than fit', 26, 'x'],
])('%s: they are told where to type it', (_, count, typed) => {
  const message = asked(count, typed);
  expect(message.blocks).toBeUndefined();
  expect(message.text).toContain(
    'Go to one of their channels and do it there: Team 0 (<#C0>), Team 1 (<#C1>)',
  );
});
