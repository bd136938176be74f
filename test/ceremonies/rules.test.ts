import { expect, test } from 'vitest';
import { beginsSprint } from '../planning/team.ts';
import { asks, HERE, refusals, startSprint, startTeam, told } from '../sprints/team.ts';
import type { World } from '../support/world.ts';
import { announced } from './team.ts';

const STORY = ['ERP-001 order sync 5 @lea'];

async function opensRules(world: World, kind: string): Promise<void> {
  await world.as('Dana').types('/sprint ceremonies', HERE);
  await world.as('Dana').presses('Change the rules');
  await world.as('Dana').presses('Change', { beside: kind });
}

test('whoever manages the team sets what is held when, how long, and for whom', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  const dana = world.as('Dana');
  await opensRules(world, 'Integration sync');
  await dana.unticks('Wednesday');
  await dana.unticks('Tuesday');
  await dana.picks('At, in Berlin time', '16:30');
  await dana.fills('How long', '20 min');
  await dana.submits();
  expect(dana.modal?.text).toContain('Integration sync\nOn Thu at 16:30, 20 min, everyone');
  await dana.presses('Change', { beside: 'Refinement' });
  await dana.unticks('On the calendar of each sprint');
  await dana.submits();
  expect(dana.modal?.text).toContain('Refinement\nOff');
  await dana.closesModal();
  expect((await asks(world, 'Lea', '/sprint ceremonies')).split('\n').slice(1)).toEqual([
    'Wed 4 Mar 10:00 · mid-sprint check, 30 min',
    'Thu 5 Mar 16:30 · integration sync, 20 min',
    'Thu 12 Mar 16:30 · integration sync, 20 min',
    'Fri 13 Mar 14:00 · sprint review, 1 h',
    'Fri 13 Mar 15:00 · retrospective, 45 min',
  ]);
});

test.each([
  ['How long', '3', 'Say what "3" counts'],
  ['How long', '2 d', 'Say between 5 min and 8 h, for example 45 min.'],
])('%s: %s is refused under the input, and nothing typed is lost', async (label, typed, says) => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await opensRules(world, 'Sprint review');
  await world.as('Dana').picks('At, in Berlin time', '11:00');
  await world.as('Dana').fills(label, typed);
  await world.as('Dana').submits();
  expect(refusals(world, 'Dana')).toContain(says);
  await world.as('Dana').fills(label, '90 min');
  await world.as('Dana').submits();
  expect(world.as('Dana').modal?.text).toContain(
    'On the last day at 11:00, 1 h 30 min, everyone and stakeholders',
  );
});

test('a rule that is switched off takes back what was announced by it', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-03T12:50:00Z');
  await opensRules(world, 'Integration sync');
  await world.as('Dana').unticks('On the calendar of each sprint');
  await world.as('Dana').submits();
  await world.moveTo('2026-03-03T12:51:00Z');
  expect(announced(world)).toEqual(['Integration sync at 14:00: no longer on the calendar.']);
});

test('everybody else is told who can', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.as('Dana').types('/sprint plan', HERE);
  await world.as('Lea').types('/sprint ceremonies', HERE);
  expect(world.as('Lea').ephemerals().at(-1)?.buttons).toEqual(['Send me the calendar']);
});

test('the plan’s window shows the meetings, and follows their rules', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  await beginsSprint(world);
  await dana.submits();
  expect(dana.modal?.text).toContain(
    'Sprint planning Mon 2 Mar 10:00, integration sync 6 times, mid-sprint check Wed 4 Mar 10:00',
  );
  await dana.presses('Edit', { beside: 'Ceremonies' });
  await dana.presses('Change', { beside: 'Mid-sprint check' });
  await dana.unticks('On the calendar of each sprint');
  await dana.submits();
  await dana.closesModal();
  await world.moveTo('2026-03-02T08:00:30Z');
  expect(dana.modal?.text).toContain('integration sync 6 times, refinement Fri 6 Mar 14:00');
});

test('a planning has on its agenda what is open in the plan', async () => {
  const world = await startTeam();
  await beginsSprint(world);
  await world.as('Dana').closesModal();
  await world.as('Dana').types('/sprint add ERP-001 order sync', HERE);
  await world.moveTo('2026-03-02T08:50:00Z');
  expect(announced(world)[0]?.split('\n')).toEqual([
    'Sprint planning at 10:00, 2 h · Sprint 1. Dana facilitates.',
    'To talk about:',
    '• 1 story is not estimated: ERP-001',
    '• 1 story is not assigned: ERP-001',
  ]);
});

test('whoever watches the clock sees when each is announced', async () => {
  const world = await startTeam();
  await startSprint(world, STORY);
  await world.moveTo('2026-03-02T08:00:30Z');
  const coming = (await world.app.upcoming()).filter(({ words }) => words.startsWith('Announce'));
  expect(coming[0]).toEqual({
    at: new Date('2026-03-03T12:50:00Z'),
    words: 'Announce the integration sync in #dev-standup',
    team: 'Dev team',
  });
  expect(coming).toHaveLength(10);
  expect(told(world, 'Dana')).toContain('runs');
});
