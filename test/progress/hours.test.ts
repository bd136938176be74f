import { expect, test } from 'vitest';
import { addsLine, beginsSprint, planningTeam } from '../planning/team.ts';
import { asks, HERE, told } from '../sprints/team.ts';
import { dailies } from '../standups/team.ts';
import type { World } from '../support/world.ts';

/** Dana plans a sprint in hours, in a team that estimates in points. */
async function planned(): Promise<World> {
  const world = await planningTeam({ manager: '' });
  const dana = world.as('Dana');
  await beginsSprint(world);
  await dana.submits();
  await dana.presses('Edit', { beside: 'Basics' });
  await dana.picks('Estimates in', 'Hours');
  await dana.submits();
  return world;
}

/** What Dana is told when she types these. */
async function answersTo(world: World, words: readonly string[]): Promise<string[]> {
  const said: string[] = [];
  for (const word of words) said.push(`${word}: ${await asks(world, 'Dana', `/sprint ${word}`)}`);
  return said;
}

test('A sprint in hours is told in hours from its plan to its review, whatever the team estimates in', async () => {
  const world = await planned();
  const [dana, lea] = [world.as('Dana'), world.as('Lea')];
  await dana.presses('Edit', { beside: 'Stories' });
  await addsLine(world, 'ERP-001 connector 16 @ola');
  const screens = [(await dana.seesModal('ERP-001 connector')).text];
  await dana.closesModal();
  const said = [
    await asks(world, 'Lea', '/sprint add ERP-002 orders 3.5 @lea must'),
    await asks(world, 'Lea', '/sprint add ERP-003 export 1h @lea'),
    await asks(world, 'Lea', '/sprint estimate ERP-003 2.5'),
    await asks(world, 'Lea', '/sprint ERP-003'),
  ];
  await lea.types('/sprint edit ERP-002', HERE);
  screens.push((await lea.seesModal('orders')).text);
  await lea.fills('Hours', '4.5');
  await lea.submits();
  await lea.types('/sprint split ERP-001', HERE);
  await lea.fills('Its parts, a line each', 'ERP connector read 14\nERP connector write 2.5');
  await lea.submits();
  screens.push((await lea.seesModal('Split')).text);
  await lea.closesModal();
  await dana.types('/sprint publish', HERE);
  await dana.types('/sprint start', HERE);
  await world.moveTo('2026-03-03T10:05:00Z');
  said.push(await asks(world, 'Lea', '/sprint estimate ERP-003 4'), await asks(world, 'Lea', '/sprint mine'));
  await asks(world, 'Lea', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-06T10:05:00Z');
  said.push(
    ...(await answersTo(world, [
      'board',
      'status',
      'scope',
      'health',
      'forecast',
      'burndown',
      'burnup',
      'flow',
    ])),
  );
  await dana.types('/sprint close', HERE);
  screens.push(dana.modal?.text ?? '');
  await dana.submits();
  await world.moveTo('2026-03-06T10:30:00Z');
  said.push(told(world, 'Dana'), await asks(world, 'Dana', '/sprint velocity'));
  const posted = lea.messages(HERE).flatMap((message) => [message, ...lea.thread(message)]);
  const sent = ['Dana', 'Lea', 'Ola'].flatMap((name) => world.as(name).dm());
  const everything = [...said, ...screens, ...[...posted, ...sent].map(({ text }) => text)];
  expect(everything.filter((text) => /\bpoints?\b/.test(text))).toEqual([]);

  expect(said[0]).toContain('Added ERP-002 orders — 3.5 hours, Must, Lea.');
  expect(dailies(world).at(-2)?.text).toContain('4.5 of 25 hours done (18 %), ');
});

test.each([
  ['ERP-001 connector 13.3', 'Hours are counted in halves.'],
  ['ERP-001 connector 8 points', 'This team estimates in hours.'],
  ['ERP-001 connector 81', '81 hours are too many for one story'],
])('Into a sprint in hours "%s" is refused in hours', async (line, says) => {
  const world = await planned();
  await world.as('Dana').closesModal();
  expect(await asks(world, 'Lea', `/sprint add ${line}`)).toContain(says);
});

test('The backlog of its team is still in points', async () => {
  const world = await planned();
  await world.as('Dana').closesModal();
  await asks(world, 'Lea', '/sprint add sooner 6');
  await world.as('Dana').types('/sprint publish', HERE);
  expect(await asks(world, 'Lea', '/sprint add later 5')).toContain('5 points. It is in the backlog.');
  expect(await asks(world, 'Lea', '/sprint backlog')).toContain('later — 5 points');
});
