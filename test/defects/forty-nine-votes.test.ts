import { expect, onTestFinished, test } from 'vitest';
import { startWorld } from '../support/world.ts';
import { fifty, MEMBERS } from './fifty.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

test('forty-nine who wait for one blocker cost few updates of its card, and the last shows them all', async () => {
  const world = await startWorld({ seed: fifty, rates: false });
  onTestFinished(() => world.stop());
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.picks('Channel for blockers', '#dev-blockers');
  await dana.submits();
  await dana.types('/blocker staging DB refuses connections', HERE);
  const [card] = dana.messages(CARDS);
  const others = MEMBERS.slice(1);
  for (const user of others) {
    await world.slack.act.runCommand({
      ...{ user, channel: 'dev-standup', text: '/blocker staging DB refuses connections' },
    });
  }
  const before = world.slack.calls.length;
  for (const name of others) await world.as(name).presses('Join #1', HERE);
  await world.moveTo('2026-03-02T06:02:00Z');
  const updates = world.slack.calls
    .slice(before)
    .filter(({ method, args }) => method === 'chat.update' && args.ts === card?.ts);
  expect(updates.length).toBeGreaterThan(0);
  expect(updates.length).toBeLessThanOrEqual(15);
  const cards = dana.messages(CARDS).filter(({ replyTo }) => replyTo === null);
  expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining('and 38 more wait for it too')]);
});
