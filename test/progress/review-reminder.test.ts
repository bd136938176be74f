import { expect, test } from 'vitest';
import { asks, startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

const STORIES = ['ERP-001 Order export 3 @lea', 'ERP-002 Price import 2 @lea'];
const PEOPLE = ['Dana', 'Kim', 'Lea', 'Noor', 'Ola', 'Priya', 'Gus'];

/** The dev team on Monday 2 March with a sprint that runs; Lea's ERP-001 comes into Code Review at ten in Berlin. */
async function startReview(stories: readonly string[] = STORIES): Promise<World> {
  const world = await startTeam();
  await startSprint(world, stories);
  await world.moveTo('2026-03-02T09:00:00Z');
  await asks(world, 'Lea', '/sprint move ERP-001 code review');
  return world;
}

const OF_REVIEW = /for a review|moved on|reviews it|you take it|to be tested/;

/** Who was asked, and what stands in their message now. */
function requests(world: World): Record<string, string> {
  const asked = PEOPLE.flatMap((name) =>
    world
      .as(name)
      .dm()
      .filter(({ text }) => OF_REVIEW.test(text))
      .map(({ text }) => [name, text] as const),
  );
  return Object.fromEntries(asked);
}

test('after four working hours one person who can is asked, and takes it', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T12:59:00Z');
  expect(requests(world)).toEqual({});
  await world.moveTo('2026-03-02T13:01:00Z');
  const [name = '', ...others] = Object.keys(requests(world));
  expect(others).toEqual([]);
  expect(requests(world)[name]).toBe(
    'ERP-001 Order export (Lea) has waited for a review for 4 h. Can you take it?',
  );
  await world.as(name).presses("I'll review it", { in: 'dm' });
  expect(requests(world)[name]).toBe('ERP-001 Order export (Lea): you said that you take it. Thank you.');
  expect(await asks(world, 'Lea', '/sprint ERP-001')).toContain(`Lea works on it.\n${name} reviews it.`);
  await world.moveTo('2026-03-04T16:00:00Z');
  expect(Object.keys(requests(world))).toEqual([name]);
});

test('who will not, or says nothing, is followed by the next; after three nobody is bothered', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  expect(Object.keys(requests(world))).toEqual(['Dana']);
  await world.as('Dana').presses('Not me', { in: 'dm' });
  await world.moveTo('2026-03-02T13:02:00Z');
  expect(requests(world)).toEqual({
    Dana: 'ERP-001 Order export (Lea) has waited for a review for 4 h. You passed it on. I ask somebody else.',
    Kim: 'ERP-001 Order export (Lea) has waited for a review for 4 h. Can you take it?',
  });
  await world.moveTo('2026-03-03T08:10:00Z');
  await world.as('Ola').presses('Skip today', { in: 'dm' });
  expect(Object.keys(requests(world))).toEqual(['Dana', 'Kim']);
  await world.moveTo('2026-03-03T09:02:00Z');
  expect(requests(world).Kim).toContain('for 4 h. I ask somebody else.');
  expect(requests(world).Ola).toBe(
    'ERP-001 Order export (Lea) has waited for a review for 8 h. Can you take it?',
  );
  await world.moveTo('2026-03-03T13:02:00Z');
  expect(requests(world).Ola).toContain('for 8 h. I ask nobody else.');
  await world.moveTo('2026-03-06T16:00:00Z');
  expect(Object.keys(requests(world))).toEqual(['Dana', 'Kim', 'Ola']);
  await world.as('Kim').presses("I'll review it", { in: 'dm' });
  expect(requests(world).Ola).toBe('ERP-001 Order export (Lea): Kim reviews it.');
});

test('Not me after all passes it on', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  const [first = ''] = Object.keys(requests(world));
  await world.as(first).presses("I'll review it", { in: 'dm' });
  await world.as(first).presses('Not me after all', { in: 'dm' });
  await world.moveTo('2026-03-02T13:02:00Z');
  expect(Object.keys(requests(world))).toHaveLength(2);
  expect(requests(world)[first]).toContain('I ask somebody else.');
});

test('a story that leaves the column is asked about no longer, and the message says so', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  const [name = ''] = Object.keys(requests(world));
  await asks(world, 'Lea', '/sprint move ERP-001 testing');
  await world.moveTo('2026-03-02T13:02:00Z');
  expect(requests(world)[name]).toBe('ERP-001 Order export (Lea) has moved on: it stands in Testing.');
  await world.moveTo('2026-03-04T16:00:00Z');
  expect(Object.keys(requests(world))).toEqual([name]);
});

test('two stories that are due at once are one message for the only one who is there', async () => {
  const world = await startReview();
  await asks(world, 'Lea', '/sprint move ERP-002 code review');
  for (const name of ['Ola', 'Noor', 'Dana', 'Priya']) await asks(world, name, '/standup away today');
  await world.moveTo('2026-03-02T13:01:00Z');
  expect(requests(world)).toEqual({
    Kim: [
      'ERP-001 Order export (Lea) has waited for a review for 4 h. Can you take it?',
      'ERP-002 Price import (Lea) has waited for a review for 4 h. Can you take it?',
    ].join('\n'),
  });
});

test('a sprint that is closed asks nobody', async () => {
  const world = await startReview();
  await world.moveTo('2026-03-02T13:01:00Z');
  await asks(world, 'Dana', '/sprint close');
  const dana = world.as('Dana');
  for (let page = 0; page < 5 && dana.modal?.submit; page++) await dana.submits();
  await world.moveTo('2026-03-02T13:02:00Z');
  expect(requests(world).Dana).toContain('ERP-001 Order export (Lea) has moved on');
});

test('where everybody else is away today it waits for the next day', async () => {
  const world = await startReview();
  for (const name of ['Ola', 'Noor', 'Dana', 'Priya', 'Kim']) await asks(world, name, '/standup away today');
  await world.moveTo('2026-03-02T16:00:00Z');
  expect(requests(world)).toEqual({});
  await world.moveTo('2026-03-03T08:10:00Z');
  expect(requests(world)).toEqual({});
  await world.as('Ola').presses('Skip today', { in: 'dm' });
  await world.moveTo('2026-03-03T08:31:00Z');
  expect(Object.keys(requests(world))).toEqual(['Ola']);
});

test('a team may ask later, and for testers too', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  await dana.types('/sprint settings', { in: '#dev-standup' });
  await dana.fills('Hours in Code Review until I ask somebody to review', '1.2');
  await dana.submits();
  expect(Object.values(dana.modal?.errors ?? {})).toEqual([
    'Write hours up to 80, halves too: 4 or 2.5. Leave it empty to ask nobody.',
  ]);
  await dana.fills('Hours in Code Review until I ask somebody to review', '');
  await dana.fills('Hours in Testing until I ask somebody to test', '2');
  await dana.submits();
  await startSprint(world, STORIES);
  await world.moveTo('2026-03-02T09:00:00Z');
  await asks(world, 'Lea', '/sprint move ERP-001 code review');
  await asks(world, 'Lea', '/sprint move ERP-002 testing');
  await world.moveTo('2026-03-02T11:01:00Z');
  expect(Object.values(requests(world))).toEqual([
    'ERP-002 Price import (Lea) has waited to be tested for 2 h. Can you take it?',
  ]);
  await asks(world, 'Lea', '/sprint move ERP-002 done');
  await world.moveTo('2026-03-04T15:59:00Z');
  expect(Object.values(requests(world))).toHaveLength(1);
});
