import { describe, expect, test } from 'vitest';
import { dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;

function askedForQuietHours({ slack }: World): number {
  return slack.calls.filter(
    ({ method, outcome }) => method === 'dnd.teamInfo' && typeof outcome === 'object' && outcome.ok,
  ).length;
}

function ended(logged: Array<{ msg: string }>): number {
  return logged.filter(({ msg }) => msg.includes('has ended')).length;
}

/** Nothing is owed from noon, when everything of the day is sent, to the next morning. */
async function uninstalledAtNoon() {
  const faulty = await startFaulty();
  const { world } = faulty;
  await world.moveTo('2026-03-02T11:00:00Z');
  return faulty;
}

describe('an app that is taken away while nothing is owed', () => {
  test('is at work again ten minutes and a beat after it was installed again, without a restart', async () => {
    const { world, logged } = await uninstalledAtNoon();
    world.slack.act.uninstall();
    await world.settle();
    await world.moveTo('2026-03-02T14:00:00Z');
    const asked = askedForQuietHours(world);
    world.slack.act.install({});
    await world.moveTo('2026-03-02T14:11:00Z');
    expect(askedForQuietHours(world)).toBe(asked + 1);
    expect(ended(logged)).toBe(1);
    await world.moveTo('2026-03-03T08:30:00Z');
    expect(told(world, 'Lea').filter(({ text }) => text.includes('Tue 3 Mar'))).toHaveLength(1);
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(dailies(world).at(-1)?.text).toContain('Tue 3 Mar');
  });

  test.each([
    ['in the order in which it happened', 'neither'],
    ['that its tokens are revoked only after that', 'tokens_revoked'],
  ])('hears of it once, %s', async (_what, overtaken) => {
    const { world, logged } = await uninstalledAtNoon();
    world.slack.faults.onEnvelope('events_api', {
      kind: 'after-next',
      when: ({ event }) => JSON.stringify(event).includes(overtaken),
    });
    world.slack.act.uninstall();
    await world.settle();
    world.slack.act.install({});
    await world.moveTo('2026-03-02T12:00:00Z');
    await world.as('Lea').types('/blocker the VPN is down @Omar', HERE);
    await world.as('Kim').sees('#1', { in: '#dev-blockers' });
    expect(ended(logged)).toBe(1);
  });

  test('that is back before Slack says that it was taken away goes on soon after', async () => {
    const { world } = await uninstalledAtNoon();
    world.slack.faults.onEnvelope('events_api', { kind: 'delay', ms: 240_000, by: 'clock' });
    world.slack.act.uninstall();
    world.slack.act.install({});
    world.slack.faults.clear();
    await world.moveTo('2026-03-02T11:05:00Z');
    const asked = askedForQuietHours(world);
    await world.moveTo('2026-03-02T12:05:00Z');
    expect(askedForQuietHours(world)).toBeGreaterThan(asked);
  });
});
