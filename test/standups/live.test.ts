import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam({
    picks: {
      'Held live on': ['Monday', 'Wednesday', 'Friday'],
      'Asked by direct message on': ['Tuesday', 'Thursday'],
    },
  });
});
afterEach(() => world.stop());

const meeting = () =>
  world
    .as('Lea')
    .messages({ in: '#dev-standup' })
    .filter(({ text }) => text.startsWith('Dev team standup'))
    .at(-1);

test('ten minutes ahead the channel is told the order, the facilitator and what there is to talk about', async () => {
  await world.as('Ola').types('/blocker staging DB refuses connections', { in: '#dev-standup' });
  await world.as('Kim').types('/standup away today', { in: '#dev-standup' });
  await world.moveTo('2026-03-02T07:49:59Z');
  expect(meeting()).toBeUndefined();
  await world.moveTo('2026-03-02T07:50:00Z');
  const text = meeting()?.text ?? '';
  expect(text).toContain('Dev team standup · Mon 2 Mar — live at 09:00.');
  expect(text).toMatch(/@(Dana|Lea|Ola|Priya) facilitates today\./);
  const [, order = ''] = /Speaking order: (.*)\./.exec(text) ?? [];
  expect(order.split(', ').sort()).toEqual(['Dana', 'Lea', 'Ola', 'Priya']);
  expect(text).toContain('Away 🌴: Kim.');
  expect(text).toContain('🚧 #1 staging DB refuses connections');
});

test('nobody is asked by message, save those for whom it is night, and the daily goes out all the same', async () => {
  await world.moveTo('2026-03-02T07:50:00Z');
  const lea = world.as('Lea');
  await lea.presses('Update my board');
  await lea.fills('Today', 'export');
  await lea.submits();
  await world.moveTo('2026-03-02T10:01:00Z');
  for (const name of ['Ola', 'Kim', 'Priya', 'Noor']) expect(told(world, name)).toHaveLength(0);
  expect(dailies(world)[0]?.text).toContain('1 of 6 answered, Noor is asked at 18:00\nLea export');
  await world.moveTo('2026-03-02T17:00:00Z');
  await world.as('Noor').sees('Dev team standup · Mon 2 Mar', { in: 'dm' });
});

test('afterwards somebody notes who was there, and those stand as having been', async () => {
  await world.moveTo('2026-03-02T07:55:00Z');
  expect(meeting()?.buttons).toEqual(['Update my board']);
  await world.moveTo('2026-03-02T08:20:00Z');
  const kim = world.as('Kim');
  await kim.presses('Note who was there');
  await kim.unticks('Priya');
  await kim.submits();
  expect(meeting()?.text).toContain('Lea, Ola, Kim and Dana were there.');
  await world.moveTo('2026-03-02T10:01:00Z');
  expect(dailies(world)[0]?.text).toContain('0 of 6 answered, 4 more were there');
  expect(dailies(world)[0]?.text).toContain('No answer from Priya.');
  await kim.types('/standup stats', { in: '#dev-standup' });
  await kim.sees('Priya 0 of 1 (0 %)');
  await kim.sees('Kim 1 of 1 (100 %)');
});

test('over the weeks everybody is first and everybody facilitates', async () => {
  const first: string[] = [];
  const facilitators: string[] = [];
  for (const day of ['02', '04', '06', '09', '11', '13', '16', '18', '20', '23']) {
    await world.moveTo(`2026-03-${day}T07:51:00Z`);
    const text = meeting()?.text ?? '';
    first.push(/Speaking order: (\w+)/.exec(text)?.[1] ?? '');
    facilitators.push(/@(\w+) facilitates/.exec(text)?.[1] ?? '');
  }
  for (const turns of [first, facilitators]) {
    for (const name of ['Dana', 'Kim', 'Lea', 'Ola', 'Priya']) {
      expect(turns.filter((turn) => turn === name)).toHaveLength(2);
    }
  }
});

test('on the days between it asks by message', async () => {
  await world.moveTo('2026-03-03T08:00:00Z');
  await answer(world, 'Lea', { Today: 'export' });
  await world.moveTo('2026-03-03T10:01:00Z');
  expect(dailies(world).at(-1)?.text).toContain('Tue 3 Mar — 1 of 6 answered');
});
