import { expect, test } from 'vitest';
import { asks, HERE, startTeam } from '../sprints/team.ts';

test.each([
  ['/sprint add ERP-1 a & 8', '/sprint ERP-1', 'a &'],
  ['/sprint add show <b> must', '/sprint backlog', 'show <b>'],
  ['/sprint add <@UDANA> as text 3', '/sprint backlog', '<@UDANA> as text'],
  ['/blocker staging refuses <b> & &amp;', '/blocker list', 'staging refuses <b> & &amp;'],
  ['/retro action write <b> by Friday', '/retro actions', 'write <b>'],
  ['/retro action ask R&D & by Friday @lea', '/retro actions', 'ask R&D &'],
  ['/standup away 2026-03-09, R&D <offsite>', '/standup away list', 'R&D <offsite>'],
])('%s is kept as it was meant', async (typed, look, kept) => {
  const world = await startTeam();
  await asks(world, 'Lea', typed);
  expect((await asks(world, 'Lea', look)).split('\n').join(' ')).toContain(kept);
});

test('What is written to the bot, to resolve a blocker or on a card is kept as it was meant', async () => {
  const world = await startTeam();
  const lea = world.as('Lea');
  await lea.types('/blocker staging is down', HERE);
  await lea.types('/blocker resolve 1 <b> & R&D;', HERE);
  expect(await asks(world, 'Lea', '/blocker 1')).toContain('<b> & R&D;');
  await lea.says('R&D, then <b> &amp;', { in: 'dm' });
  await lea.sees('Today: “R&D, then <b> &amp;”', { in: 'dm' });
  await lea.types('/retro start', HERE);
  await lea.submits();
  expect(await asks(world, 'Lea', '/retro add start: R&D <b> &amp;')).toContain('R&D <b> &amp;');
});

test.each([
  ['/sprint move ERP-1 to R&D <b>', 'I know no column “to R&D <b>”.'],
  ['/sprint status Q&A <b>', 'no such sprint as “Q&A <b>”.'],
  ['/standup history R&D <b>', "I can't read “R&D <b>” as days."],
])('%s is refused in the words that were typed', async (typed, says) => {
  const world = await startTeam();
  await asks(world, 'Lea', '/sprint add ERP-1 order sync 5');
  expect(await asks(world, 'Lea', typed)).toContain(says);
});
