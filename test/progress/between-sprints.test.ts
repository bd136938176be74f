import { expect, test } from 'vitest';
import { asks, HERE, planSprint, startTeam } from '../sprints/team.ts';
import { dailies } from '../standups/team.ts';
import type { World } from '../support/world.ts';

/** Two sprints run, of 3 and 5 points. Kim and Lea have a story of 8 before them that Ola takes into the first. */
async function running(): Promise<World> {
  const world = await startTeam();
  const dana = world.as('Dana');
  for (const line of ['ERP-002 orders 3 @lea', 'CRM-001 contacts 5 @lea']) {
    await planSprint(world, [line], line);
    await dana.types('/sprint publish', HERE);
    await dana.types('/sprint start', HERE);
  }
  await asks(world, 'Lea', '/sprint add ERP-001 connector 8 @ola');
  for (const name of ['Kim', 'Lea', 'Ola']) await asks(world, name, '/sprint ERP-001');
  await world.as('Ola').presses('Add to Sprint 1');
  return world;
}

/** What everything that counts says of a sprint; its first line that has a number. */
async function counted(world: World, name: string): Promise<Record<string, string>> {
  const says = async (what: string) => asks(world, 'Dana', `/sprint ${what} ${name}`);
  const daily = dailies(world).at(-1)?.text ?? '';
  return {
    scope: (await says('scope')).split('\n')[0] ?? '',
    health: /\d+ of \d+ points done/.exec(await says('health'))?.[0] ?? '',
    board: /\d+ of \d+ points done/.exec(await says('board'))?.[0] ?? '',
    status: /\d+ of \d+ points done/.exec(await says('status'))?.[0] ?? '',
    forecast: /\d+ points are left/.exec(await says('forecast'))?.[0] ?? '',
    daily: new RegExp(`${name}: (\\d+ of \\d+ points done)`).exec(daily)?.[1] ?? '',
  };
}

function all(points: string, scope: string, left: string): Record<string, string> {
  const done = `${points} points done`;
  return {
    ...{ health: done, board: done, status: done, daily: done },
    ...{ scope, forecast: `${left} points are left` },
  };
}

test('A story that moves from one running sprint to another is out of that and in this, wherever it is counted', async () => {
  const world = await running();
  await world.moveTo('2026-03-03T10:05:00Z');
  expect(await counted(world, 'Sprint 1')).toEqual(
    all('0 of 11', 'Scope of Sprint 1: from 3 to 11 points, +8', '11'),
  );

  await world.as('Lea').presses('Add to Sprint 2');
  await world.moveTo('2026-03-03T10:10:00Z');
  expect(await counted(world, 'Sprint 1')).toEqual(
    all('0 of 3', 'Scope of Sprint 1: 3 points as at the start', '3'),
  );
  expect(await counted(world, 'Sprint 2')).toEqual(
    all('0 of 13', 'Scope of Sprint 2: from 5 to 13 points, +8', '13'),
  );
  expect(dailies(world).at(-1)?.text).toContain(
    'ERP-001 +8 (added on Mon 2 Mar) and ERP-001 −8 (removed on Tue 3 Mar)',
  );

  await world.as('Kim').presses('Add to Sprint 1');
  await world.moveTo('2026-03-03T10:15:00Z');
  expect(await counted(world, 'Sprint 1')).toEqual(
    all('0 of 11', 'Scope of Sprint 1: from 3 to 11 points, +8', '11'),
  );
  expect(await counted(world, 'Sprint 2')).toEqual(
    all('0 of 5', 'Scope of Sprint 2: 5 points as at the start', '5'),
  );
});

test('It counts for the sprint in which it is done, in reviews and velocity too', async () => {
  const world = await running();
  await world.as('Lea').presses('Add to Sprint 2');
  await asks(world, 'Ola', '/sprint move ERP-001 done');
  for (const [name, at] of [
    ['Sprint 1', '2026-03-03T10:05:00Z'],
    ['Sprint 2', '2026-03-03T10:10:00Z'],
  ] as const) {
    await world.moveTo(at);
    await world.as('Dana').types(`/sprint close ${name}`, HERE);
    await world.as('Dana').submits();
  }
  await world.moveTo('2026-03-03T10:30:00Z');
  const lea = world.as('Lea');
  await lea.sees(
    [
      'Not done: 1 story, 3 points\n• ERP-002 orders — 3 points, back to the backlog',
      'Scope is 3 points as at the start: +8 added (ERP-001), −8 taken out (ERP-001).\nVelocity 0 points.',
    ].join('\n'),
    HERE,
  );
  await lea.sees('8 of 5 points completed (160 %), over the target of 90 %.', HERE);
  await lea.sees(
    'Scope went from 5 to 13 points: +8 added (ERP-001).\nVelocity 8 points; 0 in the sprint before.',
    HERE,
  );
  expect(await asks(world, 'Dana', '/sprint velocity')).toContain(
    '• Sprint 2: 8 of 5 points completed (160 %), average 4\n• Sprint 1: 0 of 3 points completed (0 %)',
  );
});
