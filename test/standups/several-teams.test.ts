import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { World, WorldOptions } from '../support/world.ts';
import { startTeam, told } from './team.ts';

let world: World;
afterEach(() => world.stop());

/** Dana's other teams: Leads, Design and Guild, in channels in which Lea is too. */
async function startTeams(times: [string, string, string], options: WorldOptions = {}): Promise<World> {
  world = await startTeam({}, options);
  const dana = world.as('Dana');
  await dana.invitesApp('#dev-general');
  const channels = ['#dev-wins', '#dev-blockers', '#dev-general'];
  for (const [index, name] of ['Leads', 'Design', 'Guild'].entries()) {
    await dana.types('/standup setup', { in: channels[index] ?? '' });
    await dana.fills('Team', name);
    await dana.fills('Time', times[index] ?? '');
    await dana.fills('Daily goes out at', '16:00');
    await dana.submits();
  }
  return world;
}

/** The messages that the bot sent this person unasked, by day. */
function unasked(name: string): Map<string, string[]> {
  const perDay = new Map<string, string[]>();
  for (const { at, text } of told(world, name)) {
    if (/is set up|^Sent/m.test(text)) continue;
    const day = at.toISOString().slice(0, 10);
    perDay.set(day, [...(perDay.get(day) ?? []), text]);
  }
  return perDay;
}

test('four teams at four times write twice a day, and the second message asks for the rest', async () => {
  world = await startTeams(['10:00', '11:00', '14:00']);
  await world.moveTo('2026-03-02T09:01:00Z');
  const lea = world.as('Lea');
  const second = await lea.sees('Leads standup', { in: 'dm' });
  expect(second.text).toContain('Design standup · Mon 2 Mar');
  expect(second.text).toContain('Guild standup · Mon 2 Mar');
  expect(second.text).toContain('Asked now rather than at 14:00: two messages a day are enough.');
  await lea.presses('Answer Guild', { in: 'dm' });
  await lea.fills('Today', 'prepare the talk');
  await lea.submits();
  await lea.sees('Guild standup · Mon 2 Mar: answered.', { in: 'dm' });
  await world.moveTo('2026-03-02T10:01:00Z');
  await lea.presses('Answer Design', { in: 'dm' });
  await lea.fills('Today', 'icons');
  await lea.submits();
  await world.moveTo('2026-03-02T16:00:00Z');
  expect(unasked('Lea').get('2026-03-02')).toHaveLength(2);
  expect(unasked('Ola').get('2026-03-02')).toHaveLength(2);
  await lea.types('/standup why', { in: '#dev-blockers' });
  await lea.sees(/Asked in one message with other standups\.\n• Prompt: sent 10:00\./);
});

test('four teams at one time write once, and remind once of all that is open', async () => {
  world = await startTeams(['09:00', '09:00', '09:00']);
  await world.moveTo('2026-03-02T08:01:00Z');
  expect(told(world, 'Lea')).toHaveLength(1);
  const lea = world.as('Lea');
  await lea.presses('Answer Design', { in: 'dm' });
  await lea.fills('Today', 'icons');
  await lea.submits();
  await world.moveTo('2026-03-02T09:31:00Z');
  const messages = unasked('Lea').get('2026-03-02') ?? [];
  expect(messages).toHaveLength(2);
  expect(messages[1]).toMatch(/Leads standup|Guild standup/);
  expect(messages[1]).not.toContain('Design standup');
});

test('a week in four teams, with leave, a restart and a team set up late, brings nobody a third message', async () => {
  const databaseUrl = `file:${join(mkdtempSync(join(tmpdir(), 'several-')), 'drumbeat.db')}`;
  world = await startTeams(['10:00', '09:00', '13:30'], { databaseUrl });
  const lea = world.as('Lea');
  for (const day of ['02', '03', '04', '05', '06']) {
    await world.moveTo(`2026-03-${day}T08:30:00Z`);
    if (day === '03') await lea.types('/standup away today', { in: '#dev-standup' });
    if (day === '04') await world.restart();
    await world.moveTo(`2026-03-${day}T10:30:00Z`);
    if (day === '05') {
      await world.as('Dana').types('/standup settings', { in: '#dev-general' });
      await world.as('Dana').fills('Time', '15:00');
      await world.as('Dana').submits();
    }
    await world.moveTo(`2026-03-${day}T20:00:00Z`);
  }
  for (const name of ['Lea', 'Ola', 'Kim', 'Noor', 'Priya', 'Omar']) {
    const counts = [...unasked(name).values()].map((messages) => messages.length);
    expect(counts.length).toBeGreaterThan(3);
    expect(Math.max(...counts), name).toBeLessThanOrEqual(2);
  }
  await lea.types('/standup why 2026-03-05', { in: '#dev-general' });
  await lea.sees('Asked in one message with other standups.');
}, 240_000);

test('what was asked in a message that never came is asked again while it is open', async () => {
  world = await startTeams(['10:00', '13:00', '14:00']);
  await world.moveTo('2026-03-02T08:30:00Z');
  world.slack.network.down();
  await world.moveTo('2026-03-02T11:30:00Z');
  world.slack.network.up();
  await world.moveTo('2026-03-02T16:00:00Z');
  const today = (unasked('Ola').get('2026-03-02') ?? []).slice(1);
  expect(today).toHaveLength(1);
  expect(today[0]).toContain('Design standup');
  expect(today[0]).toContain('Guild standup');
});

test('a reply in the thread of a prompt is the answer to that one; where it asks for several, it is asked which', async () => {
  world = await startTeams(['10:00', '11:00', '14:00']);
  await world.moveTo('2026-03-02T09:01:00Z');
  const lea = world.as('Lea');
  const [first, second] = told(world, 'Lea');
  await lea.says('export', { in: 'dm', ...(first && { replyTo: first }) });
  await lea.sees("I read this as your answer. I'll add it to the daily at 11:00 in #dev-standup.", {
    in: 'dm',
  });
  await lea.says('icons', { in: 'dm', ...(second && { replyTo: second }) });
  await lea.sees('You answer several standups', { in: 'dm' });
});
