import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { aMoment, card, HERE, letters, startTeam } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.moveTo('2026-03-02T15:00:00Z');
  await world.as('Dana').types('/sprint poker ERP-001 ERP-002 async 4h', HERE);
});
afterEach(() => world.stop());

/** They have nothing to say in Tuesday's standup, and so get no reminder of it. */
async function skipsTuesday(...names: string[]): Promise<void> {
  await world.moveTo('2026-03-03T08:10:00Z');
  for (const name of names) await world.as(name).presses('Skip today', { in: 'dm' });
}

async function votesOnBoth(name: string, one: string, other: string): Promise<void> {
  const person = world.as(name);
  await person.presses(one, { in: 'dm', beside: 'ERP-001' });
  await person.presses(other, { in: 'dm', beside: 'ERP-002' });
}

test('everybody is asked in one message and their own hours; the night is quiet; one reminder; then it is over', async () => {
  expect(letters(world, 'Lea')).toEqual([
    expect.stringContaining('Dana asks for your estimate of 2 stories in points. Open until tomorrow 12:00.'),
  ]);
  expect(letters(world, 'Priya')).toEqual([]);
  expect(letters(world, 'Gus')).toEqual([]);
  await votesOnBoth('Lea', '5', '2');
  expect(letters(world, 'Lea')).toEqual([
    expect.stringContaining('You voted 5. Change it until the reveal.'),
  ]);
  await votesOnBoth('Dana', '5', '8');
  await votesOnBoth('Ola', '5', '3');
  await skipsTuesday('Kim', 'Lea', 'Ola');
  expect(letters(world, 'Kim')).toHaveLength(1);
  await world.moveTo('2026-03-03T10:01:00Z');
  expect(letters(world, 'Kim')).toEqual([
    expect.anything(),
    '2 stories still wait for your estimate: ERP-001 and ERP-002. Open until today 12:00.',
  ]);
  expect(letters(world, 'Lea')).toHaveLength(1);
  const kim = world.as('Kim');
  await kim.presses('Vote', { in: 'dm' });
  await kim.picks(/ERP-001/, '5');
  await kim.submits();
  await kim.seesModal('You voted 5 on ERP-001. Change it until the reveal.');
  await kim.closesModal();
  expect(letters(world, 'Kim').at(-1)).toContain('1 story still waits for your estimate: ERP-002.');
  await world.moveTo('2026-03-03T11:01:00Z');
  expect(card(world).text).toContain('5 Dana, Kim, Lea and Ola\nProposed: 5 points.');
  expect(card(world).text).toContain('Far apart: 2 (Lea) to 8 (Dana).');
  expect(letters(world, 'Kim').at(-1)).toBe(
    'This vote is over; its card in #dev-standup shows the estimates.',
  );
  const thread = world.as('Kim').thread(card(world));
  expect(thread.map(({ text }) => text)).toEqual([
    'ERP-001 ERP connector framework: the votes lie open, 5 is proposed. @Dana',
    'ERP-002 Order export: the votes lie far apart. @Dana and @Lea: press Say why on the card.',
  ]);
  await world.as('Lea').presses('Vote again', { message: card(world), beside: 'ERP-002' });
  expect(world.as('Kim').thread(card(world)).at(-1)?.text).toBe(
    'ERP-002 Order export: round 2 is open until today 16:01. @Dana, @Kim, @Lea, Noor and @Ola: vote again on the card.',
  );
  expect(letters(world, 'Lea').at(-1)).toContain('Round 2: vote again.');
  await world.moveTo('2026-03-03T14:10:00Z');
  expect(letters(world, 'Kim')).toHaveLength(2);
});

test('who has had two messages today is not asked by a third, and votes at home', async () => {
  await world.moveTo('2026-03-03T09:35:00Z');
  await world.as('Lea').types('/sprint poker ERP-003 async 2h', HERE);
  await aMoment(world);
  expect(letters(world, 'Kim').filter((text) => text.includes('ERP-003'))).toEqual([]);
  const kim = world.as('Kim');
  await kim.opensHome();
  await kim.presses('Vote', { in: 'home', beside: 'ERP-003' });
  await kim.picks(/ERP-003/, '? I cannot say');
  await kim.submits();
  await kim.seesModal('You voted ? (cannot say) on ERP-003. Change it until the reveal.');
  await kim.closesModal();
  expect(kim.home?.text).not.toContain('ERP-003');
  await aMoment(world);
  expect(card(world).text).toContain('1 of 5 has voted');
});

test('however many votes a day holds, nobody gets more than two messages that they did not ask for', async () => {
  for (const [at, key] of [
    ['07:40', 'ERP-004'],
    ['08:20', 'ERP-005'],
    ['09:40', 'ERP-006'],
    ['12:00', 'ERP-007'],
  ]) {
    await world.moveTo(`2026-03-03T${at}:00Z`);
    await world.as('Ola').types(`/sprint add ${key} something small`, HERE);
    await world.as('Ola').types(`/sprint poker ${key} async 2h`, HERE);
  }
  await world.moveTo('2026-03-03T16:30:00Z');
  const counts = ['Lea', 'Kim', 'Dana', 'Priya', 'Noor'].map((name) => messagesOn('2026-03-03', name));
  expect(counts).toEqual([2, 2, 2, 2, 0]);
});

/** How many messages somebody has got on a day in the direct messages with the app. */
function messagesOn(date: string, name: string): number {
  const posted = world
    .as(name)
    .dm()
    .map(({ ts }) => new Date(Number(ts) * 1000).toISOString());
  return posted.filter((at) => at.startsWith(date)).length;
}

test('who goes away is not waited for, and what they voted stays', async () => {
  await votesOnBoth('Lea', '5', '5');
  for (const name of ['Kim', 'Noor'])
    await world.as(name).types('/standup away 2026-03-02 to 2026-03-06', HERE);
  await aMoment(world);
  expect(card(world).text).toContain('1 of 3 has voted, not yet Dana and Ola.');
  await world.as('Lea').types('/standup away today', HERE);
  await aMoment(world);
  expect(card(world).text).toContain('1 of 3 has voted, not yet Dana and Ola.');
  await votesOnBoth('Dana', '5', '5');
  await votesOnBoth('Ola', '5', '5');
  expect(card(world).text).toContain('Estimated: 2 of 2');
});

test('what the clock will do of it stands among what comes', async () => {
  const coming = (await world.app.upcoming()).filter(({ words }) => words.includes('ERP-001'));
  expect(coming.map(({ at, words }) => `${at.toISOString()} ${words}`)).toEqual([
    '2026-03-03T10:00:00.000Z Remind who has not voted on ERP-001',
    '2026-03-03T11:00:00.000Z Reveal the votes on ERP-001',
  ]);
});

test('what nobody votes on has no estimate', async () => {
  await world.moveTo('2026-03-03T11:01:00Z');
  expect(card(world).text).toContain('Estimated: 0 of 2');
  expect(card(world).text).toContain('ERP-001 ERP connector framework: not estimated (nobody voted).');
});
