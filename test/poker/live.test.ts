import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { aMoment, card, HERE, startTeam, told, vote } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Dana').types('/sprint poker erp-001 ERP-002', HERE);
});
afterEach(() => world.stop());

async function all(votes: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(votes)) await vote(world, name, value);
}

async function story(key: string): Promise<string> {
  const dana = world.as('Dana');
  await dana.types(`/sprint show ${key}`, HERE);
  return dana.ephemerals(HERE).at(-1)?.text ?? '';
}

test('five vote, nobody sees what before the reveal, and what all say is the estimate', async () => {
  expect(card(world).text).toContain('0 of 4 have voted, not yet Dana, Kim, Lea and Ola.');
  await vote(world, 'Lea', '5');
  expect(told(world, 'Lea')).toBe('You voted 5 on ERP-001. Change it until the reveal.');
  await all({ Noor: '5', Kim: '5', Dana: '5' });
  await aMoment(world);
  expect(card(world).text).toContain('4 of 5 have voted, not yet Ola.');
  expect(card(world).text).toContain('Then: ERP-002.');
  await vote(world, 'Ola', '5');
  expect(card(world).text).toContain('ERP-002 Order export');
  expect(card(world).text).toContain('So far: ERP-001 5 points.');
  expect(await story('ERP-001')).toContain('5 points');
});

test('close together proposes the middle, and one press takes it', async () => {
  await all({ Dana: '3', Kim: '5', Lea: '5', Ola: '3' });
  const shown = card(world);
  expect(shown.text).toContain('3 Dana and Ola · 5 Kim and Lea');
  expect(shown.text).toContain('Close together. Proposed: 5 points, the middle of the votes.');
  expect(await story('ERP-001')).toMatch(/not estimated/i);
  await world.as('Noor').presses('Accept 5', { message: shown });
  expect(await story('ERP-001')).toContain('5 points');
});

test('far apart asks the lowest and the highest why, and the next round shows what was said', async () => {
  await all({ Dana: '3', Kim: '8', Lea: '3', Ola: '1' });
  expect(card(world).text).toContain("Far apart: 1 (Ola) to 8 (Kim). What do you see that the others don't?");
  const kim = world.as('Kim');
  await kim.presses('Say why', { message: card(world) });
  await kim.fills("What do you see that the others don't?", 'the sandbox has no <!channel> OAuth');
  await kim.submits();
  expect(card(world).text).toContain('Kim (8): “the sandbox has no <!channel> OAuth”');
  await world.as('Ola').presses('Vote again', { message: card(world) });
  expect(card(world).text).toContain('Round 2. 0 of 4 have voted');
  const past = JSON.stringify(card(world));
  expect(past).toContain('Round 1:');
  await all({ Dana: '8', Kim: '8', Lea: '8', Ola: '8' });
  expect(await story('ERP-001')).toContain('8 points');
});

test('after three rounds who leads picks one of the numbers that were voted', async () => {
  for (let round = 1; round <= 3; round++) {
    await all({ Dana: '1', Kim: '8', Lea: '3', Ola: '1' });
    if (round < 3) await world.as('Lea').presses('Vote again', { message: card(world) });
  }
  expect(card(world).text).toContain('After 3 rounds Dana picks.');
  await world.as('Lea').presses('Take 3', { message: card(world) });
  expect(told(world, 'Lea')).toContain('Only Dana, who leads this vote, can pick');
  await world.as('Dana').presses('Take 3', { message: card(world) });
  expect(await story('ERP-001')).toContain('3 points');
});

test('13 is too big: the card says so, and offers to split the story', async () => {
  await all({ Dana: '13+', Kim: '13+', Lea: '13+', Ola: '13+' });
  expect(card(world).text).toContain('13 is too big for one story: split it');
  await world.as('Kim').presses('Split it', { message: card(world) });
  await world.as('Kim').seesModal('Split ERP-001');
});

describe('a vote', () => {
  test('can be changed until the reveal, and not after it', async () => {
    const before = card(world);
    await vote(world, 'Lea', '1');
    await vote(world, 'Lea', '8');
    expect(told(world, 'Lea')).toBe('You voted 8 on ERP-001. Change it until the reveal.');
    await all({ Dana: '8', Kim: '8', Ola: '5' });
    expect(told(world, 'Ola')).toBe(
      'You voted 5 on ERP-001. Yours was the last vote: the card shows what came of it.',
    );
    expect(card(world).text).toContain('5 Ola · 8');
    expect(card(world).buttons).not.toContain('1');
    expect(before.ts).toBe(card(world).ts);
  });

  test('of who cannot say holds nothing up, and proposes nothing where nobody can', async () => {
    await all({ Dana: '?', Kim: '?', Lea: '?', Ola: '?' });
    expect(card(world).text).toContain('Nobody can say. Talk about what is missing, then vote again.');
    await world.as('Ola').presses('Vote again', { message: card(world) });
    await all({ Dana: '?', Kim: '5', Lea: '5', Ola: '5' });
    expect(card(world).text).toContain('Proposed: 5 points.');
  });

  test('of the product manager counts, though nobody waits for it; a guest has none', async () => {
    await vote(world, 'Priya', '8');
    await aMoment(world);
    expect(card(world).text).toContain('1 of 5 has voted, not yet Dana, Kim, Lea and Ola.');
    await vote(world, 'Gus', '1');
    expect(told(world, 'Gus')).toBe('Guests read along; the members of Dev team estimate.');
  });
});

test('who only watches is not waited for, until they take part again', async () => {
  await vote(world, 'Ola', '1');
  await world.as('Ola').presses('Only watch', { message: card(world) });
  expect(told(world, 'Ola')).toContain('You only watch now');
  await aMoment(world);
  expect(card(world).text).toContain('0 of 3 have voted, not yet Dana, Kim and Lea.');
  await all({ Dana: '5', Kim: '5', Lea: '5' });
  expect(await story('ERP-001')).toContain('5 points');
});

test('who leads reveals before everybody has voted; others are told who does', async () => {
  await vote(world, 'Lea', '2');
  await world.as('Lea').presses('Reveal', { message: card(world) });
  expect(told(world, 'Lea')).toBe(
    'Only Dana, who leads this vote, can reveal the votes, or those who manage Dev team.',
  );
  await world.as('Dana').presses('Reveal', { message: card(world) });
  expect(card(world).text).toContain('Proposed: 2 points.');
  await world.as('Dana').presses('Skip', { message: card(world) });
  expect(card(world).text).toContain('ERP-001 not estimated (Dana skipped it).');
});

test('another story named in the channel comes after those on the card', async () => {
  await world.as('Lea').types('/sprint poker ERP-003', HERE);
  expect(told(world, 'Lea')).toContain('ERP-003 comes after those on the card');
  expect(card(world).text).toContain('Then: ERP-002 and ERP-003.');
  await world.as('Lea').types('/sprint poker ERP-002', HERE);
  expect(told(world, 'Lea')).toContain('ERP-002 is being estimated already');
});
