import { expect, onTestFinished, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';
import { fifty, MEMBERS } from './fifty.ts';

/** When each member was asked, in seconds after nine. */
function askedAfter(world: World): number[] {
  return MEMBERS.map((name) => {
    const [prompt] = world
      .as(name)
      .dm()
      .filter(({ text }) => text.includes('What did you get done'));
    return prompt ? (prompt.at.getTime() - Date.parse('2026-03-02T08:00:00Z')) / 1000 : Number.NaN;
  });
}

test('one 429 holds up nobody behind it: of fifty the other forty-nine are asked without waiting', async () => {
  const world = await startWorld({ seed: fifty });
  onTestFinished(() => world.stop());
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-standup' });
  await dana.submits();
  let asked = 0;
  const limited = world.slack.faults.on('chat.postMessage', {
    ...{ kind: '429', retryAfter: 10, times: 1 },
    when: () => ++asked === 5,
  });
  world.slack.faults.on('chat.postMessage', { kind: 'slow', ms: 100, by: 'machine' });
  await world.moveTo('2026-03-02T08:01:00Z');
  expect(limited.hits).toBe(1);
  const waited = askedAfter(world).toSorted((a, b) => a - b);
  expect(waited.slice(0, 49).every((seconds) => seconds < 1)).toBe(true);
  expect(waited[49]).toBeGreaterThanOrEqual(10);
  expect(waited[49]).toBeLessThan(16);
});
