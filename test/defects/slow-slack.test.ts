import { addMinutes } from 'date-fns/addMinutes';
import { afterEach, describe, expect, test } from 'vitest';
import { ALL_ACKED, prepareFourWays } from '../faults/four-ways.ts';
import { startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';

/** Existing bots acknowledge once Slack has answered them: here that is when the clock is moved, and no sooner. */
const SLOW = { kind: 'slow', ms: 4_000, by: 'clock' } as const;
const HERE = { in: '#dev-standup' } as const;

let world: World;
afterEach(() => world.stop());

/** Slack answers all that it was asked, and then as fast as ever. */
async function answered(): Promise<void> {
  const inTwoMinutes = () => addMinutes(world.clock.now(), 2);
  await world.clock.moveTo(inTwoMinutes());
  world.slack.faults.clear();
  await world.clock.moveTo(inTwoMinutes());
  await world.settle();
}

describe('with Slack at four seconds a call', () => {
  test('a command, a button, a form and a shortcut that ask Slack first are acknowledged in time', async () => {
    world = await startTeam({}, { rates: false });
    await world.moveTo('2026-03-02T08:05:00Z');
    const allAtOnce = await prepareFourWays(world);
    world.slack.faults.on(/./, SLOW);
    const calls = world.slack.calls.length;
    expect(await allAtOnce()).toEqual(ALL_ACKED);
    await answered();
    const asked = world.slack.calls.slice(calls).map(({ method }) => method);
    expect(asked.filter((method) => method === 'users.info').length).toBeGreaterThanOrEqual(3);
    expect(asked).toContain('usergroups.list');
    expect(world.slack.complaints).toEqual([]);
    await world.as('Ola').seesModal('#');
    await world.as('Kim').sees('no licence is raised', HERE);
    await world.as('Dana').seesModal('After how many hours?');
  });

  test('an event is acknowledged in time, and not sent again', async () => {
    world = await startTeam({}, { rates: false });
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
    await expect.poll(() => slowed.hits).toBeGreaterThan(0);
    await answered();
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent).size).toBe(sent.length);
  });
});
