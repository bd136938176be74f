import { expect, onTestFinished, test } from 'vitest';
import { fifty, MEMBERS } from '../defects/fifty.ts';
import { startWorld } from '../support/world.ts';
import { aMoment, card, HERE, vote } from './team.ts';

test('fifty people who vote in the same second cost three updates of the card at most', async () => {
  const world = await startWorld({ seed: fifty, at: '2026-03-02T09:00:00Z' });
  onTestFinished(() => world.stop());
  const dana = world.as('Dana');
  await dana.types('/standup setup', HERE);
  await dana.submits();
  await dana.types('/sprint add ERP-001 ERP connector framework', HERE);
  await dana.types('/sprint poker ERP-001', HERE);
  await aMoment(world);
  const { ts } = card(world);
  const before = world.slack.calls.length;
  for (const [at, name] of MEMBERS.entries()) await vote(world, name, at % 2 === 0 ? '5' : '8');
  await aMoment(world);
  const updates = world.slack.calls
    .slice(before)
    .filter(({ method, args }) => method === 'chat.update' && args.ts === ts);
  expect(updates.length).toBeGreaterThan(0);
  expect(updates.length).toBeLessThanOrEqual(3);
  expect(card(world).text).toContain('Close together. Proposed: 8 points');
});
