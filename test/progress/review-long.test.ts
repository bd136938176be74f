import { expect, test } from 'vitest';
import { HERE, startSprint, startTeam } from '../sprints/team.ts';
import type { World } from '../support/world.ts';

const COUNT = 99;
const title = (number: number) => `story ${number} ${'with a title that goes on and on '.repeat(3)}`.trim();
const keyOf = (number: number) => `ERP-${100 + number}`;

/** What stands in the thread of the review, a message each. */
async function threadOf(world: World, text: string): Promise<string[]> {
  await world.moveTo(new Date(world.clock.now().getTime() + 60_000).toISOString());
  const kim = world.as('Kim');
  return kim.thread(await kim.sees(text, HERE)).map((message) => message.text);
}

async function closesAtOnce(world: World): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint close', HERE);
  while (!dana.modal?.text.includes('is closed')) await dana.submits();
  await dana.closesModal();
}

test('Every story of a large sprint stands in the thread of its review, over as many replies as it takes', async () => {
  const world = await startTeam();
  const dana = world.as('Dana');
  const numbers = Array.from({ length: COUNT }, (_, at) => at + 1);
  await startSprint(
    world,
    numbers.map((number) => `${keyOf(number)} ${title(number)} 3 @ola`),
  );
  await closesAtOnce(world);
  const first = await threadOf(world, 'Sprint 1 is over');
  expect(first.length).toBeGreaterThan(1);
  expect(first.join('\n').match(/ERP-1\d\d (?=story)/g)).toHaveLength(COUNT);
  expect(first.join('\n')).not.toMatch(/and \d+ more/);

  await dana.types('/sprint reopen', HERE);
  await dana.submits();
  await dana.closesModal();
  expect(await threadOf(world, 'Sprint 1 runs again')).toEqual(
    first.map(() => 'The sprint is open again: what stood here comes back when it is closed.'),
  );
  for (const number of numbers.slice(20)) await dana.types(`/sprint move ${keyOf(number)} dropped`, HERE);
  await closesAtOnce(world);
  const [stories, ...others] = await threadOf(world, 'Sprint 1 is over');
  expect(stories?.match(/ERP-1\d\d (?=story)/g)).toHaveLength(20);
  expect(others[0]).toBe('What stood here is told above now.');
  expect(others.at(-1)).toMatch(/^Every change of scope/);
});
