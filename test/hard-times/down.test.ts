import { describe, expect, test } from 'vitest';
import { dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { downUntil, mostUnasked, outage, startLasting, TEAM, unaskedPerDay } from './running.ts';

const HERE = { in: '#dev-standup' } as const;
const WEEK = { begins: '2026-03-09', ends: '2026-03-14T20:00:00Z' };

/** What the ledger answers to somebody of the team who asks why. */
async function why(world: World, asked: string): Promise<string> {
  await world.as('Lea').types(`/standup why ${asked}`, HERE);
  return world.as('Lea').ephemerals().at(-1)?.text ?? '';
}

/** What somebody was told by DM about blockers. */
function escalated(world: World, name: string): string[] {
  return told(world, name)
    .map(({ text }) => text)
    .filter((text) => /#\d+ /.test(text));
}

describe('down over the weekend, from Friday 10:29 to Monday 09:05,', () => {
  async function backOnMonday(): Promise<World> {
    const world = await startLasting();
    await world.moveTo('2026-03-06T08:10:00Z');
    await world.as('Lea').types('/blocker staging DB refuses connections @Omar', HERE);
    await world.moveTo('2026-03-06T08:20:00Z');
    await world.as('Ola').types('/blocker no licence for the editor', HERE);
    await world.moveTo('2026-03-06T09:29:00Z');
    await downUntil(world, '2026-03-09T08:05:00Z');
    return world;
  }

  test('what is stale is skipped and the ledger says why; Monday goes on as usual', async () => {
    const world = await backOnMonday();
    for (const name of TEAM.filter((one) => one !== 'Noor')) {
      expect(unaskedPerDay(world, name)).toMatchObject({ '2026-03-06': 1, '2026-03-09': 1 });
    }
    await world.moveTo('2026-03-09T21:00:00Z');
    expect(mostUnasked(world)).toBe(2);
    expect(unaskedPerDay(world, 'Noor')['2026-03-06']).toBeUndefined();
    expect(dailies(world).map(({ text }) => text.slice(0, 22))).toEqual([
      ...['Dev team · Mon 2 Mar —', 'Dev team · Tue 3 Mar —', 'Dev team · Wed 4 Mar —'],
      ...['Dev team · Thu 5 Mar —', 'Dev team · Mon 9 Mar —'],
    ]);
    const friday = await why(world, '2026-03-06');
    expect(friday).toContain('Prompt: sent 09:00.\n• Not answered before it closed.');
    expect(friday).toContain('Daily: skipped, Drumbeat was not running.');
    expect(await why(world, '@Noor 2026-03-06')).toContain(
      'Skipped: Drumbeat was not running before the deadline.',
    );
    expect(await why(world, '2026-03-09')).toMatch(/Prompt: sent 09:05\.\n• Reminder: sent 10:30\./);
  });

  test('each escalation that was missed comes once, says that it is late, and the next keeps its hour', async () => {
    const world = await backOnMonday();
    expect(escalated(world, 'Dana').join('\n')).toMatch(
      /#1 staging DB[\s\S]*was due Mar 6, 2026 13:10[\s\S]*#2 no licence[\s\S]*was due Mar 6, 2026 13:20/,
    );
    expect(escalated(world, 'Priya')).toEqual([]);
    await world.moveTo('2026-03-09T08:30:00Z');
    expect(escalated(world, 'Priya').join('\n')).toMatch(
      /#1 [\s\S]* 8 working hours[\s\S]*#2 [\s\S]* 8 working hours/,
    );
    await world.moveTo('2026-03-11T20:00:00Z');
    for (const name of ['Dana', 'Priya']) {
      const all = escalated(world, name).join('\n');
      expect(all.match(/#1 staging/g)).toHaveLength(1);
      expect(all.match(/#2 no licence/g)).toHaveLength(1);
    }
  });
});

describe('down from Friday 08:59 to Monday 12:00,', () => {
  test('nobody is asked for what is over, and the daily says so', async () => {
    const world = await startLasting();
    await world.moveTo('2026-03-06T07:59:00Z');
    await downUntil(world, '2026-03-09T11:00:00Z');
    expect(unaskedPerDay(world, 'Lea')['2026-03-09']).toBeUndefined();
    const daily = dailies(world).at(-1);
    expect(daily?.text).toContain('Mon 9 Mar — none of 1 answered');
    expect(daily?.text).toContain('Could not be asked in time: Dana, Kim, Lea, Ola and Priya.');
    expect(await why(world, '2026-03-09')).toMatch(
      /Daily: sent 12:00\.\n• Skipped: Drumbeat was not running/,
    );
    expect(await why(world, '2026-03-06')).toMatch(/Skipped: Drumbeat was not running[\s\S]*Daily: skipped/);
    await world.moveTo('2026-03-10T21:00:00Z');
    expect(dailies(world)).toHaveLength(6);
    expect(mostUnasked(world)).toBe(2);
  });

  test('of two missed steps only the higher one is taken, and it is said who was left out', async () => {
    const world = await startLasting();
    await world.moveTo('2026-03-05T12:20:00Z');
    await world.as('Ola').types('/blocker no licence for the editor', HERE);
    await world.moveTo('2026-03-06T07:59:00Z');
    await downUntil(world, '2026-03-09T11:00:00Z');
    expect(escalated(world, 'Dana')).toEqual([]);
    expect(escalated(world, 'Priya')).toEqual([expect.stringContaining('was due Mar 6, 2026 13:20')]);
    await world.as('Kim').sees(/Dana should have been told before/, { in: '#dev-blockers' });
    await world.as('Lea').types('/blocker 1', HERE);
    await world.as('Lea').sees(/Escalated to Priya \(product manager\); Dana should have been told before/);
  });
});

describe('an outage of Slack', () => {
  test.each([
    { over: 'prompts', from: '2026-03-10T07:55:00Z', until: '2026-03-10T08:05:00Z' },
    { over: 'the daily', from: '2026-03-10T09:55:00Z', until: '2026-03-10T10:05:00Z' },
    { over: 'an escalation', from: '2026-03-10T11:55:00Z', until: '2026-03-10T12:05:00Z' },
  ])('of ten minutes over $over costs nothing but the minutes', async ({ from, until }) => {
    const world = await startLasting({}, { at: `${WEEK.begins}T06:00:00Z` });
    await world.moveTo('2026-03-10T07:50:00Z');
    await world.as('Ola').types('/blocker no licence for the editor', HERE);
    await outage(world, from, until);
    await world.moveTo('2026-03-10T21:00:00Z');
    for (const name of ['Lea', 'Noor']) expect(unaskedPerDay(world, name)['2026-03-10']).toBe(2);
    expect(dailies(world).filter(({ text }) => text.includes('Tue 10 Mar'))).toHaveLength(1);
    expect(escalated(world, 'Dana')).toHaveLength(1);
    expect(mostUnasked(world)).toBe(2);
  });

  test.each([
    { over: 'prompts', until: '2026-03-11T07:55:00Z', stale: '', what: 'Prompt' },
    { over: 'the daily', until: '2026-03-11T09:55:00Z', stale: '', what: 'Daily' },
    { over: 'an escalation', until: '2026-03-11T11:55:00Z', stale: '@Noor ', what: 'Prompt' },
  ])('of a day over $over leaves no heap', async ({ until, stale, what }) => {
    const world = await startLasting({}, { at: `${WEEK.begins}T06:00:00Z` });
    await world.moveTo('2026-03-10T07:50:00Z');
    await world.as('Ola').types('/blocker no licence for the editor', HERE);
    await outage(world, until.replace('-11T', '-10T'), until);
    expect(await why(world, `${stale}2026-03-10`)).toContain(`${what}: not sent: too late.`);
    await world.moveTo('2026-03-11T21:00:00Z');
    expect(mostUnasked(world)).toBeLessThanOrEqual(2);
    for (const date of ['Tue 10 Mar', 'Wed 11 Mar']) {
      expect(dailies(world).filter(({ text }) => text.includes(date)).length).toBeLessThanOrEqual(1);
    }
    for (const name of ['Dana', 'Priya']) expect(escalated(world, name)).toHaveLength(1);
    await world.moveTo(WEEK.ends);
    expect(unaskedPerDay(world, 'Lea')['2026-03-13']).toBe(2);
  });
});
