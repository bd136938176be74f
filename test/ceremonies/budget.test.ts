import { expect, test } from 'vitest';
import { startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';
import { announcedTo, onlyForLead } from './team.ts';

/** Dana's second team, asked once a day at this hour. */
async function startOtherTeam(world: World, time: string): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/standup setup', { in: '#dev-blockers' });
  await dana.fills('Team', 'Leads');
  await dana.fills('Time', time);
  await dana.fills('Daily goes out at', '17:00');
  await dana.submits();
}

/** What came to Dana unasked on Wednesday 4 March, by its first words. */
function unasked(world: World): string[] {
  return world
    .as('Dana')
    .dm()
    .map(({ text }) => text.split('\n')[0] ?? '')
    .filter((text) => text.includes('Wed 4 Mar') || text.startsWith('Mid-sprint'));
}

async function startMeetingOfLeads(options: { at: string; other?: string }): Promise<World> {
  const world = await startTeam();
  if (options.other) await startOtherTeam(world, options.other);
  await startSprint(world, ['ERP-001 order sync 5 @lea']);
  await onlyForLead(world, options.at);
  return world;
}

test('a meeting is announced to nobody whose other team still asks them that day', async () => {
  const world = await startMeetingOfLeads({ at: '10:00', other: '15:00' });
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(unasked(world)).toEqual([
    expect.stringContaining('Dev team standup'),
    expect.stringContaining('Leads standup'),
  ]);
});

test('where both teams ask at once, that is one message, and the announcement is the other', async () => {
  const world = await startMeetingOfLeads({ at: '09:00', other: '09:00' });
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(unasked(world)).toEqual([
    expect.stringContaining('Mid-sprint check at 09:00'),
    expect.stringContaining('Dev team standup'),
  ]);
});

test('a reminder gives way to it: the meeting is now, the question stands in the first message', async () => {
  const world = await startMeetingOfLeads({ at: '10:00' });
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(unasked(world)).toEqual([
    expect.stringContaining('Dev team standup'),
    expect.stringContaining('Mid-sprint check at 10:00'),
  ]);
});

test('the receipt of an answer is no message that nobody asked for', async () => {
  const world = await startMeetingOfLeads({ at: '14:00' });
  await world.moveTo('2026-03-04T08:05:00Z');
  const dana = world.as('Dana');
  await dana.says('the contract', { in: 'dm' });
  await dana.sees('Today: “the contract”', { in: 'dm' });
  await world.moveTo('2026-03-04T20:00:00Z');
  expect(announcedTo(world, 'Dana')).toHaveLength(1);
});
