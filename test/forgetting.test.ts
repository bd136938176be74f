import { afterEach, expect, test } from 'vitest';
import { answer, startTeam } from './standups/team.ts';
import type { World } from './support/world.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;

/** Nothing runs while the clock goes on; then everything does what is due. */
async function sleepUntil(instant: string): Promise<void> {
  world.clock.set(new Date(instant));
  await world.moveTo(instant);
}

test('after 90 days the ledger forgets prompts, and what may still change goes on changing', async () => {
  world = await startTeam();
  const lea = world.as('Lea');
  await lea.types('/blocker the VPN is down', HERE);
  await world.moveTo('2026-03-02T08:00:00Z');
  await answer(world, 'Lea', { Today: 'export' });
  await world.moveTo('2026-03-02T16:00:00Z');
  await lea.types('/standup why 2026-03-02', HERE);
  await lea.sees(/Prompt: sent 09:00\./);
  for (const day of ['03', '04', '05']) await sleepUntil(`2026-06-${day}T21:00:00Z`);
  await lea.types('/standup why 2026-03-02', HERE);
  const [why] = lea.ephemerals().slice(-1);
  expect(why?.text).toContain('Answered 09:00');
  expect(why?.text).not.toContain('Prompt: sent');
  expect(why?.text).toContain('Daily: sent 11:00');

  await lea.types('/blocker resolve 1 restarted', HERE);
  const card = await lea.sees('raised by Lea', { in: '#dev-blockers' });
  expect(lea.thread(card).at(-1)?.text).toContain('Lea resolved it');
  await lea.types('/blocker reopen 1 it is back', HERE);
  await lea.sees('Lea reopened it: “it is back”', { in: '#dev-blockers' });
  await world.moveTo('2026-06-08T07:01:00Z');
  await lea.sees('Dev team standup · Mon 8 Jun', { in: 'dm' });
});
