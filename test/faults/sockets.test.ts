import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

const startSocket = () => startFaulty({ transport: 'socket' });

const CUTS = [
  ['told to go', 'refresh'],
  ['cut', 'drop'],
] as const;

/** Ada is in no channel that the bot follows: it asks Slack who she is, in the middle of what it was asked for. */
const ASKS = 'users.info';

/** Cuts the sockets at the moment at which the bot calls this method. */
function cutAt({ slack }: World, cut: 'refresh' | 'drop', method: string): { hits: number } {
  const seen = { hits: 0 };
  slack.faults.on(method, {
    kind: 'reset-before',
    when() {
      if (seen.hits === 0) slack.sockets[cut]();
      seen.hits += 1;
      return false;
    },
  });
  return seen;
}

function cards(world: World): number {
  return world.as('Kim').messages(CARDS).length;
}

describe.each(CUTS)('sockets that are %s between sending and ack', (_what, cut) => {
  test('a command is answered, and what it asked for is done once', async () => {
    const { world } = await startSocket();
    const seen = cutAt(world, cut, ASKS);
    const typed = { user: 'lea', channel: 'dev-standup', text: '/blocker the VPN is down @Ada' };
    expect(await world.slack.act.runCommand(typed)).toEqual({ ok: true });
    await world.settle();
    await world.as('Lea').sees('#1 the VPN is down is raised', HERE);
    expect([seen.hits, cards(world)]).toEqual([1, 1]);
  });

  test('a form is taken once, and its answer arrives', async () => {
    const { world } = await startSocket();
    const lea = world.as('Lea');
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', 'the VPN is down');
    await lea.picks('Who can unblock it?', 'Ada');
    const seen = cutAt(world, cut, ASKS);
    expect(await world.slack.act.submitView({ user: 'lea' })).toEqual({ ok: true });
    await lea.seesModal('#1 the VPN is down is raised');
    await world.settle();
    expect([seen.hits, cards(world)]).toEqual([1, 1]);
  });

  test('a button does what it says', async () => {
    const { world } = await startSocket();
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    const seen = cutAt(world, cut, 'usergroups.list');
    await dana.presses('Add a step');
    await dana.seesModal('After how many hours?');
    expect(seen.hits).toBe(1);
  });

  test('a shortcut opens its form', async () => {
    const { world } = await startSocket();
    const lea = world.as('Lea');
    await lea.says('staging is down, ask @Ada', HERE);
    const message = await lea.sees('staging is down', HERE);
    const seen = cutAt(world, cut, ASKS);
    await lea.uses('Track as a blocker', message);
    await lea.seesModal('staging is down');
    expect(seen.hits).toBe(1);
  });
});

describe.each(CUTS)('sockets that are %s between ack and the end of what was asked for', (_what, cut) => {
  test('a command’s form opens, and what is sent from it is kept', async () => {
    const { world } = await startSocket();
    const seen = cutAt(world, cut, 'views.open');
    const lea = world.as('Lea');
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', 'the VPN is down');
    await expect.poll(() => world.slack.sockets.open()).toBeGreaterThan(1);
    await lea.submits();
    await lea.seesModal('#1 the VPN is down is raised');
    expect([seen.hits, cards(world)]).toEqual([1, 1]);
  });
});

test('for a moment after every socket was cut Slack itself refuses what is typed; typed again, it works', async () => {
  const { world } = await startSocket();
  const typed = { user: 'lea', channel: 'dev-standup', text: '/blocker the VPN is down @Omar' };
  await world.slack.network.down();
  const refused = await world.slack.act.runCommand(typed);
  expect(refused).toMatchObject({ ok: false, failure: expect.stringContaining('dispatch_failed') });
  await world.slack.network.up();
  await expect.poll(() => world.slack.act.runCommand(typed)).toEqual({ ok: true });
  await world.settle();
  expect(cards(world)).toBe(1);
});
