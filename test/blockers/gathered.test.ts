import { afterEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam } from './team.ts';

let world: World;
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;
const THINGS = ['VPN', 'licence server', 'staging', 'printer', 'sandbox key', 'router', 'backup', 'wiki'];
const MORE = ['laptop', 'scanner', 'mail relay', 'payroll', 'lift', 'badge reader', 'proxy', 'calendar'];

/** Lea and Ola write them on Friday after hours, so that all of them fall due on Monday at 13:00. */
async function raise(things: readonly string[]): Promise<void> {
  world = await startTeam();
  await world.moveTo('2026-03-06T16:30:00Z');
  for (const [index, thing] of things.entries()) {
    await world.as(index % 2 === 0 ? 'Lea' : 'Ola').types(`/blocker ${thing} broken`, HERE);
  }
}

function posts() {
  return world
    .as('Kim')
    .messages(CARD)
    .filter(({ text }) => /is told now|escalate/.test(text) && !text.includes('raised by'));
}

test('five blockers that escalate at once come as one message to the lead and one post to the channel', async () => {
  await raise(THINGS.slice(0, 5));
  await world.moveTo('2026-03-09T12:01:00Z');
  const [notice, ...others] = notices(world, 'Dana');
  expect(others).toEqual([]);
  expect(notice).toContain('5 blockers need somebody');
  for (const thing of THINGS.slice(0, 5))
    expect(notice).toContain(`${thing} broken has been open for 4 working`);
  const inChannel = posts().filter(({ replyTo }) => replyTo === null);
  expect(inChannel).toHaveLength(1);
  expect(inChannel[0]?.text).toContain('5 blockers escalate');
  expect(inChannel[0]?.text).toContain('@Dana (team lead) is told now: #3 staging broken');
  const card = await world.as('Kim').sees(/🚧 #3 staging broken/, CARD);
  const thread = world.as('Kim').thread(card);
  expect(thread.map(({ text }) => text)).toEqual([
    expect.stringContaining(
      'Dana (team lead) is told now: #3 staging broken has been open for 4 working hours',
    ),
  ]);
  expect(thread[0]?.text).not.toContain('@Dana');
  await world.moveTo('2026-03-09T16:01:00Z');
  expect(notices(world, 'Priya')).toHaveLength(1);
  expect(notices(world, 'Dana')).toHaveLength(1);
});

test('each of them can be taken in that message, which says so', async () => {
  await raise(THINGS.slice(0, 3));
  await world.moveTo('2026-03-09T12:01:00Z');
  const dana = world.as('Dana');
  await dana.presses("I'm on it", { in: 'dm' });
  await dana.submits();
  await dana.sees(/Dana is on it until/, { in: 'dm' });
  const buttons = world.as('Dana').dm().at(-1)?.buttons;
  expect(buttons).toContain("I'm on it");
  expect(buttons).toContain('Change ETA');
});

test('what is resolved before the message can be sent is left out of it, and the others are told', async () => {
  await raise(THINGS.slice(0, 3));
  await world.moveTo('2026-03-09T11:59:00Z');
  const isToDana = ({ channel }: { channel?: unknown }) => channel === world.as('Dana').id;
  world.slack.faults.on('chat.postMessage', { kind: '429', retryAfter: 600, times: 1, when: isToDana });
  await world.moveTo('2026-03-09T12:00:10Z');
  expect(notices(world, 'Dana')).toEqual([]);
  await world.as('Kim').types('/blocker resolve 2 restarted', HERE);
  await world.moveTo('2026-03-09T12:12:00Z');
  const [notice] = notices(world, 'Dana');
  expect(notice).toContain('2 blockers need somebody');
  expect(notice).not.toContain('licence server');
});

test('sixteen at once stay within what a message holds, and none is left unnamed', async () => {
  await raise([...THINGS, ...MORE]);
  await world.moveTo('2026-03-09T12:01:00Z');
  const [notice, ...others] = world
    .as('Dana')
    .dm()
    .filter(({ text }) => text.includes('16 blockers'));
  expect(others).toEqual([]);
  for (const thing of [...THINGS, ...MORE]) expect(notice?.text).toContain(`${thing} broken`);
});

/** Lea writes them within one minute. */
async function raiseTwo(): Promise<void> {
  world = await startTeam();
  for (const [thing, at] of [
    ['VPN', '05'],
    ['staging', '40'],
  ] as const) {
    await world.moveTo(`2026-03-02T08:00:${at}Z`);
    await world.as('Lea').types(`/blocker ${thing} broken`, HERE);
  }
}

test('what escalates seconds after a message was read makes a sound of its own', async () => {
  await raiseTwo();
  await world.moveTo('2026-03-02T12:02:00Z');
  expect(notices(world, 'Dana')).toHaveLength(2);
});

test('what escalates in the same minute as a message that was called off is told in one of its own', async () => {
  await raiseTwo();
  const isToDana = ({ channel }: { channel?: unknown }) => channel === world.as('Dana').id;
  world.slack.faults.on('chat.postMessage', { kind: '429', retryAfter: 20, times: 1, when: isToDana });
  await world.moveTo('2026-03-02T12:00:10Z');
  await world.as('Kim').types('/blocker resolve 1 restarted', HERE);
  await world.moveTo('2026-03-02T12:02:00Z');
  expect(notices(world, 'Dana')).toEqual([expect.stringContaining('#2 staging broken has been open')]);
});
