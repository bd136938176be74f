import { describe, expect, test } from 'vitest';
import type { Seed } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { answer, dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { startLasting } from './running.ts';

describe('a restart', () => {
  test.each([
    { when: 'in the minute of the prompts', at: '2026-03-02T08:00:00Z' },
    { when: 'between prompt and reminder', at: '2026-03-02T08:45:00Z' },
    { when: 'in the minute of the reminder', at: '2026-03-02T09:30:00Z' },
    { when: 'between the last answer and the daily', at: '2026-03-02T09:59:00Z' },
    { when: 'in the minute of the daily', at: '2026-03-02T10:00:00Z' },
    { when: 'between the daily and the last prompt', at: '2026-03-02T14:00:00Z' },
  ])('$when asks nobody twice and misses nobody', async ({ at }) => {
    const world = await startLasting();
    if (at > '2026-03-02T09:00:00Z') {
      await world.moveTo('2026-03-02T08:30:00Z');
      await answer(world, 'Lea', { Today: 'export' });
    }
    await world.moveTo(at);
    await world.restart();
    if (at <= '2026-03-02T09:00:00Z') await answer(world, 'Lea', { Today: 'export' });
    await world.moveTo('2026-03-02T20:00:00Z');
    expect(told(world, 'Lea')).toHaveLength(1);
    for (const name of ['Ola', 'Kim', 'Noor']) expect(told(world, name)).toHaveLength(2);
    expect(dailies(world)).toHaveLength(1);
    expect(dailies(world)[0]?.text).toContain('Lea export');
  });

  test('after some of 200 were asked asks the others, and nobody twice', async () => {
    const names = Array.from({ length: 199 }, (_, index) => `P${index}`);
    const world = await startLasting({}, { seed: teamOf(['Dana', ...names]) });
    const asked = () => ['Dana', ...names].filter((name) => prompts(world, name) > 0).length;
    world.slack.faults.on('chat.postMessage', { kind: 'slow', ms: 300, by: 'machine' });
    world.clock.set(new Date('2026-03-02T08:00:00Z'));
    const asking = world.app.processDue();
    await expect.poll(asked, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
    await world.stopApp();
    await asking;
    expect(asked()).toBeLessThan(200);
    world.slack.faults.clear();
    await world.startApp();
    await world.moveTo('2026-03-02T08:01:00Z');
    for (const name of ['Dana', ...names]) expect(prompts(world, name)).toBe(1);
  });
});

describe('what was on the screen before a restart still works after it:', () => {
  test('a modal that was open, with what was typed into it', async () => {
    const world = await startLasting();
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills('Today', 'export');
    await world.restart();
    await lea.submits();
    await lea.sees("Sent. I'll add it to the daily at 11:00", { in: 'dm' });
    await world.moveTo('2026-03-02T10:00:00Z');
    expect(dailies(world)[0]?.text).toContain('Lea export');
  });

  test('the buttons of a prompt, of its receipt and of what was offered', async () => {
    const world = await startLasting();
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.restart();
    await answer(world, 'Lea', { Today: 'export', 'New blockers': 'no licence for the editor' });
    await world.restart();
    await world.as('Lea').presses('Track it', { in: 'dm' });
    await world.as('Lea').sees('is tracked as #1', { in: 'dm' });
    await world.restart();
    await world.as('Lea').presses('Edit', { in: 'dm' });
    await world.as('Lea').fills('Today', 'import');
    await world.as('Lea').submits();
    await world.as('Ola').presses('Skip today', { in: 'dm' });
    await world.moveTo('2026-03-02T10:00:00Z');
    expect(dailies(world)[0]?.text).toContain('Lea import');
    expect(dailies(world)[0]?.text).toContain('Ola skips today');
  });

  test("the buttons of a blocker's card, and a form that one of them had opened", async () => {
    const world = await startLasting();
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Lea').types('/blocker staging DB refuses connections @Omar', { in: '#dev-standup' });
    const omar = world.as('Omar');
    await world.restart();
    await omar.presses("I'm on it", { in: '#dev-blockers' });
    await world.restart();
    await omar.submits();
    await omar.sees('Omar is on it', { in: '#dev-blockers' });
    await omar.presses('Resolve', { in: '#dev-blockers' });
    await omar.fills(/fixed/, 'restarted it');
    await world.restart();
    await omar.submits();
    await omar.sees('Omar resolved it', { in: '#dev-blockers' });
  });
});

function prompts(world: World, name: string): number {
  return told(world, name).filter(({ text }) => text.includes('Dev team standup · Mon 2 Mar')).length;
}

/** The dev team's workspace, with these in #dev-standup; those who are new to it live in Berlin. */
function teamOf(names: string[]): Seed {
  const known = new Set(devTeam.people.map(({ realName }) => realName));
  const people = names
    .filter((name) => !known.has(name))
    .map((name) => ({ name: name.toLowerCase(), realName: name, timeZone: 'Europe/Berlin' }));
  const channels = devTeam.channels.map((channel) =>
    channel.name === 'dev-standup'
      ? { ...channel, members: names.map((name) => name.toLowerCase()) }
      : channel,
  );
  return { ...devTeam, people: [...devTeam.people, ...people], channels };
}
