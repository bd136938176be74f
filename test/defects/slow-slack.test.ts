import { afterEach, describe, expect, test } from 'vitest';
import { ids } from '../../src/features/blockers/ids.ts';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';

/** Existing bots acknowledge once Slack has answered them: with Slack at four seconds, after four. */
const SLOW = { kind: 'slow', ms: 4_000, by: 'machine' } as const;
const HERE = { in: '#dev-standup' } as const;

let world: World;
afterEach(() => world.stop());

describe.each(['socket', 'http'] as const)('over %s, with Slack at four seconds a call', (transport) => {
  test('a command, a button, a form and a shortcut that ask Slack first are acknowledged in time', async () => {
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
    const calls = world.slack.calls.length;
    const viewId = world.slack.workspace.modals.get(dana?.id ?? '')?.at(-1) ?? '';
    const { channel, ts } = message ?? { channel: '', ts: '' };
    const acked = await Promise.all([
      act.runCommand({ user: 'kim', channel: 'dev-standup', text: '/blocker no licence @Ada' }),
      act.submitView({ user: 'ola' }),
      act.press({ user: 'dana', in: { viewId }, actionId: ids.policy.addStep }),
      act.messageShortcut({ user: 'lea', callbackId: ids.shortcut.track, channel, ts }),
    ]);
    expect(acked).toEqual(Array(4).fill({ ok: true }));
    const asked = world.slack.calls.slice(calls).map(({ method }) => method);
    expect(asked.filter((method) => method === 'users.info').length).toBeGreaterThanOrEqual(3);
    expect(asked).toContain('usergroups.list');
    await world.settle();
    expect(world.slack.complaints).toEqual([]);
    await ola?.seesModal('#');
    await kim?.sees('no licence is raised', HERE);
    await dana?.seesModal('After how many hours?');
  });

  test('an event is acknowledged in time, and not sent again', async () => {
    world = await startTeam({}, { transport, rates: false });
    const slowed = world.slack.faults.on('conversations.info', SLOW);
    const sent: unknown[] = [];
    world.slack.faults.onEnvelope('events_api', {
      kind: 'duplicate',
      when(payload) {
        sent.push(payload.event_id);
        return false;
      },
    });
    world.slack.act.inviteApp({ user: 'dana', channel: 'leads' });
    await world.settle();
    expect(slowed.hits).toBeGreaterThan(0);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent).size).toBe(sent.length);
  });
});
