import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T08:00:00Z');
});
afterEach(() => world.stop());

test('a new blocker line is offered once, with who is told when, and tracked with one press', async () => {
  const lea = world.as('Lea');
  await answer(world, 'Lea', { Today: 'export', 'New blockers': 'waiting for the sandbox key' });
  await lea.sees(/If yes: Dana \(team lead\) is told today 13:00, Priya \(product manager\) /, {
    in: 'dm',
  });
  await lea.presses('Track it');
  await lea.sees('“waiting for the sandbox key” is tracked as #1.', { in: 'dm' });
  await lea.sees('#1 waiting for the sandbox key', { in: '#dev-blockers' });
  await lea.presses('Edit', { in: 'dm' });
  expect(lea.modal?.text).not.toContain('Still blocked by #1');
  await lea.fills('Today', 'something else');
  await lea.submits();
  await lea.doesNotSee('as a blocker?', { in: 'dm' });
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).toContain('🚧 #1 waiting for the sandbox key — Lea');
});

test('a line that is none is not asked about again', async () => {
  const lea = world.as('Lea');
  await answer(world, 'Lea', { Today: 'export', 'New blockers': 'slow tests' });
  await lea.presses('Not a blocker');
  await lea.doesNotSee('as a blocker?', { in: 'dm' });
  await lea.doesNotSee('#1', { in: '#dev-blockers' });
});

test('a line that repeats an open blocker joins it', async () => {
  await world.as('Ola').types('/blocker staging DB refuses connections', { in: '#dev-standup' });
  await answer(world, 'Lea', { Today: 'export', 'New blockers': 'staging DB refuses connections' });
  await world.as('Lea').sees('repeats #1 staging DB refuses connections, so I noted it there.', { in: 'dm' });
  await world.as('Lea').doesNotSee('as a blocker?', { in: 'dm' });
});

test('open ones are asked about: still blocked, or resolved', async () => {
  const lea = world.as('Lea');
  await lea.types('/blocker staging DB refuses connections', { in: '#dev-standup' });
  await lea.types('/blocker no licence for the editor', { in: '#dev-standup' });
  await lea.presses('Answer', { in: 'dm' });
  await lea.fills('Today', 'export');
  await lea.picks('Still blocked by #1 staging DB refuses connections?', 'Resolved');
  await lea.submits();
  await world.moveTo('2026-03-02T10:01:00Z');
  const [daily] = dailies(world);
  expect(daily?.text).not.toContain('#1 staging');
  expect(daily?.text).toContain('#2 no licence');
  const [full] = daily ? lea.thread(daily) : [];
  expect(full?.text).toContain('resolved: #1 staging DB refuses connections');
  expect(full?.text).toContain('still blocked by #2 no licence for the editor');
});

test('a line carried over three standups asks its author, alone, whether it is one', async () => {
  await answer(world, 'Lea', { Today: 'review the PR' });
  const lea = world.as('Lea');
  for (const day of ['03', '04', '05']) {
    await lea.doesNotSee('Is something blocking it?', { in: 'dm' });
    await world.moveTo(`2026-03-${day}T08:00:00Z`);
    await answer(world, 'Lea', { 'Anything else since then?': 'mails' });
  }
  await lea.sees('“review the PR” has been carried over 3 times. Is something blocking it?', { in: 'dm' });
  await world.as('Ola').doesNotSee('Is something blocking it?', { in: '#dev-standup' });
  await lea.presses('Track it');
  await lea.sees('“review the PR” is tracked as #1.', { in: 'dm' });
});

test('the daily lists the oldest first, and on a closed day stays as it was', async () => {
  await world.as('Ola').types('/blocker older one here', { in: '#dev-standup' });
  await world.moveTo('2026-03-02T09:00:00Z');
  await world.as('Lea').types('/blocker newer thing there', { in: '#dev-standup' });
  await world.moveTo('2026-03-02T20:00:00Z');
  expect(dailies(world)[0]?.text).toMatch(/🚧 #1 older.*\n🚧 #2 newer/);
  await world.as('Lea').types('/blocker resolve 1 done', { in: '#dev-standup' });
  await world.moveTo('2026-03-03T07:00:00Z');
  await world.as('Ola').presses('Answer late', { in: 'dm' });
  await world.as('Ola').fills('Today', 'late words');
  await world.as('Ola').submits();
  expect(dailies(world)[0]?.text).toContain('#1 older');
  await world.as('Lea').presses('Blockers');
  await world.as('Lea').sees('#2 newer thing there', { in: '#dev-standup' });
});

test('who is named in the line as able to help is told at once', async () => {
  const lea = world.as('Lea');
  await answer(world, 'Lea', { Today: 'export', 'New blockers': 'no sandbox key, @omar has it' });
  await lea.sees('If yes: Omar is told now, Dana (team lead) today 13:00', { in: 'dm' });
  await lea.presses('Track it');
  await world.as('Omar').sees('Lea is blocked and says you can help', { in: 'dm' });
});
