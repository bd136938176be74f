import { afterEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

/** Slack refuses every direct message to this person. */
function refuse(name: string): void {
  const { id } = world.as(name);
  world.slack.faults.on('chat.postMessage', {
    ...{ kind: 'error', error: 'user_disabled', when: ({ channel }) => channel === id },
  });
}

async function thread(): Promise<string[]> {
  const kim = world.as('Kim');
  const card = await kim.sees('raised by Lea', CARD);
  return kim.thread(card).map(({ text }) => text);
}

test('a team lead whom Slack does not reach is passed over: the thread says so, and the next is told', async () => {
  world = await startTeam();
  refuse('Dana');
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  await world.moveTo('2026-03-02T12:01:00Z');
  expect(await thread()).toContain(
    'Dana could not be reached: the account is gone. The next on the ladder is told instead.',
  );
  expect(notices(world, 'Priya')).toHaveLength(1);
  await world.moveTo('2026-03-03T16:00:00Z');
  expect(notices(world, 'Priya')).toHaveLength(1);
});

test('the last on the ladder who is not reached is named too, and that nobody is left', async () => {
  world = await startTeam();
  refuse('Priya');
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  await world.moveTo('2026-03-02T16:01:00Z');
  expect(await thread()).toContain(
    'Priya could not be reached: the account is gone. Nobody else is left on the ladder to tell.',
  );
});

test('whoever can unblock it and cannot be asked is named in the thread', async () => {
  world = await startTeam();
  refuse('Omar');
  await world.as('Lea').types('/blocker the VPN is down @Omar', HERE);
  await world.moveTo('2026-03-02T08:01:00Z');
  expect(await thread()).toContain(
    'Omar could not be reached: the account is gone. Hand over on the card asks somebody else.',
  );
});

test('while somebody is on it the thread says how the next is told all the same', async () => {
  world = await startTeam();
  refuse('Dana');
  await world.as('Lea').types('/blocker the VPN is down', HERE);
  await world.as('Kim').presses("I'm on it", CARD);
  await world.as('Kim').submits();
  await world.moveTo('2026-03-02T08:05:00Z');
  await world.as('Lea').presses('Escalate now', CARD);
  await world.moveTo('2026-03-02T08:06:00Z');
  expect(await thread()).toContain(
    'Dana could not be reached: the account is gone. Escalate now on the card tells the next on the ladder.',
  );
  await world.as('Lea').presses('Escalate now', CARD);
  expect(notices(world, 'Priya')).toHaveLength(1);
});
