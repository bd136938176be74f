import { afterEach, describe, expect, test } from 'vitest';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';

/** Existing bots acknowledge once Slack has answered them: with Slack at four seconds, after four. */
const SLOW = { kind: 'slow', ms: 4_000, by: 'machine' } as const;
const HERE = { in: '#dev-standup' } as const;

let world: World;
afterEach(() => world.stop());

describe.each(['socket', 'http'] as const)('over %s, with Slack at four seconds a call', (transport) => {
  test('a command, a button, a form, a shortcut and an event are acknowledged in time', async () => {
    world = await startTeam({}, { transport, rates: false });
    const { act, faults } = world.slack;
    const [lea, ola, kim, dana] = ['Lea', 'Ola', 'Kim', 'Dana'].map((name) => world.as(name));
    await world.moveTo('2026-03-02T08:05:00Z');
    await lea?.says('staging is down, ask @Ada', HERE);
    const message = await lea?.sees('staging is down', HERE);
    await ola?.types('/blocker', HERE);
    await ola?.fills('What keeps you from going on?', 'the VPN is down');
    await ola?.picks('Who can unblock it?', 'Ada');
    await dana?.types('/blocker policy', HERE);
    faults.on(/./, SLOW);
    const acked = await Promise.all([
      act.runCommand({ user: 'kim', channel: 'dev-standup', text: '/blocker no licence @Ada' }),
      act.submitView({ user: 'ola' }),
      dana?.presses('Add a step').then(() => ({ ok: true })),
      lea?.uses('Track as a blocker', message).then(() => ({ ok: true })),
    ]);
    expect(acked).toEqual(Array(4).fill({ ok: true }));
    await world.settle();
    expect(world.slack.complaints).toEqual([]);
    await ola?.seesModal('#');
    await kim?.sees('no licence is raised', HERE);
    await dana?.seesModal('After how many hours?');
  });
});
