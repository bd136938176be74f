import { expect, test } from 'vitest';
import { announced } from '../ceremonies/team.ts';
import { carries } from '../sprints/carried.ts';
import { asks, startSprint, startTeam } from '../sprints/team.ts';

const agendaIn = (text = '') => text.split('\n').filter((line) => line.startsWith('•'));

test('a mid-sprint check has on its agenda how the sprint stands and what came in', async () => {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 order sync 5 @lea', 'ERP-002 guide 3 @ola']);
  await asks(world, 'Lea', '/sprint estimate ERP-001 8');
  await world.moveTo('2026-03-04T08:50:00Z');
  const check = announced(world).find((text) => text.startsWith('Mid-sprint check'));
  expect(agendaIn(check)).toEqual([
    expect.stringMatching(/^• (🟢|🟡|🔴)? ?0 of 11 points done, 2\d % behind/),
    '• Scope: +3 re-estimated (ERP-001)',
  ]);
});

test('a review has on its agenda the goal, what is not done, and what is to be judged', async () => {
  const world = await startTeam();
  await startSprint(world, ['ERP-001 order sync 5 @lea', 'ERP-002 guide 3 @ola']);
  await carries(world, [
    ['Add a success criterion', 'Ten orders a day'],
    ['Add a metric', 'Orders a day', { target: '120' }],
  ]);
  await asks(world, 'Lea', '/sprint move ERP-001 done');
  world.clock.set(new Date('2026-03-13T12:49:00Z'));
  await world.moveTo('2026-03-13T12:50:00Z');
  const review = announced(world).find((text) => text.startsWith('Sprint review'));
  expect(agendaIn(review)).toEqual([
    '• Goal: “Orders flow”. 5 of 8 points completed (63 %); the target is over 90 %.',
    '• Not done: ERP-002; /sprint close asks where each goes',
    '• To be judged: 1 criterion and 1 metric',
  ]);
});
