import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { aMoment, card, HERE, startTeam, told, vote } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
  await world.as('Lea').types('/sprint poker ERP-001 ERP-002', HERE);
});
afterEach(() => world.stop());

test('who leads leaves the channel: the card says so, and anybody reveals', async () => {
  await vote(world, 'Ola', '3');
  await world.as('Lea').leaves('#dev-standup');
  await aMoment(world);
  expect(card(world).text).toContain('Lea is not here; anybody in the team reveals, picks and skips.');
  expect(card(world).text).toContain('1 of 3 has voted, not yet Dana and Kim.');
  await world.as('Kim').presses('Reveal', { message: card(world) });
  expect(card(world).text).toContain('Proposed: 3 points.');
});

test('a story that is dropped while it is voted on is no longer; the next one comes', async () => {
  await vote(world, 'Ola', '3');
  await world.as('Dana').types('/sprint move ERP-001 dropped', HERE);
  await aMoment(world);
  expect(card(world).text).toContain('ERP-002 Order export');
  expect(card(world).text).toContain('So far: ERP-001 not estimated (it was dropped).');
});

test('a story that somebody estimates meanwhile is another than the one voted on', async () => {
  await world.as('Dana').types('/sprint estimate ERP-001 5', HERE);
  await aMoment(world);
  expect(card(world).text).toContain('ERP-001 not estimated (it was changed while it was voted on).');
});

test('a sprint that is cancelled takes the votes on its stories along', async () => {
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', 'Orders flow into the ERP');
  await dana.submits();
  await dana.fills('Add a new story', 'ERP-007 Nightly report');
  await dana.presses('Add it');
  await dana.closesModal();
  await world.as('Kim').types('/sprint poker ERP-007 async 2h', HERE);
  expect(card(world).text).toContain('ERP-007 Nightly report');
  await dana.types('/sprint cancel', HERE);
  await aMoment(world);
  expect(card(world).text).toContain('ERP-007 Nightly report: not estimated (its sprint is over).');
});

test('a team that changes its unit votes anew', async () => {
  const dana = world.as('Dana');
  await dana.types('/sprint settings', HERE);
  await dana.picks('Stories are estimated in', 'Hours');
  await dana.submits();
  await aMoment(world);
  expect(card(world).text).toContain(
    'ERP-001 ERP connector framework: not estimated (the team estimates in hours now).',
  );
});

test('two who accept in the same second agree once', async () => {
  for (const [name, value] of [
    ['Dana', '3'],
    ['Kim', '5'],
    ['Lea', '5'],
    ['Ola', '5'],
  ] as const) {
    await vote(world, name, value);
  }
  const at = { message: card(world) };
  await Promise.all([world.as('Kim').presses('Accept 5', at), world.as('Ola').presses('Accept 5', at)]);
  expect(card(world).text).toContain('So far: ERP-001 5 points.');
  const answers = [told(world, 'Kim'), told(world, 'Ola')].filter((text) => text.includes('already'));
  expect(answers).toEqual([expect.stringContaining('ERP-001 has its estimate already: 5 points.')]);
});

test('who votes after the reveal is told that it is too late, and what to do', async () => {
  const kim = world.as('Kim');
  await kim.opensHome();
  await kim.presses('Vote', { in: 'home' });
  await vote(world, 'Ola', '3');
  await world.as('Lea').presses('Reveal', { message: card(world) });
  await kim.picks(/ERP-001/, '8');
  await kim.submits();
  await kim.seesModal(
    'The votes on ERP-001 lie open already. Press Vote again on the card for another round.',
  );
  expect(card(world).text).toContain('Proposed: 3 points.');
});

test('a vote that nobody ends ends by itself', async () => {
  await vote(world, 'Ola', '3');
  await world.moveTo('2026-03-02T11:01:00Z');
  expect(card(world).text).toContain('Proposed: 3 points.');
  await world.moveTo('2026-03-04T13:30:00Z');
  expect(card(world).text).toContain('Estimated: 0 of 2');
  expect(card(world).text).toContain('nobody agreed in two working days');
});

test.each([
  ['ERP-009', 'has no story'],
  ['ERP-001', 'ERP-001 is being estimated already'],
  ['ERP-003 async 4', 'Say what "4" counts'],
])('/sprint poker %s is refused with what is possible', async (text, says) => {
  await world.as('Ola').types(`/sprint poker ${text}`, HERE);
  expect(told(world, 'Ola')).toContain(says);
});

test('a card that cannot be posted ends its vote, and says so to who began it', async () => {
  const isInChannel = ({ channel }: Record<string, unknown>) => String(channel).startsWith('C');
  world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'not_in_channel', when: isInChannel });
  const kim = world.as('Kim');
  await kim.types('/sprint poker ERP-003 async 2h', HERE);
  await kim.sees("I couldn't post the vote in #dev-standup, so it is over.", { in: 'dm' });
  world.slack.faults.clear();
  await kim.types('/sprint poker ERP-003 async 2h', HERE);
  expect(card(world).text).toContain('ERP-003 Guide for shops');
});

test('a card that cannot be kept current ends its vote at once, so that its stories are free', async () => {
  world.slack.faults.on('chat.update', { kind: 'error', error: 'is_archived' });
  await vote(world, 'Ola', '3');
  await aMoment(world);
  await world.as('Lea').sees("I couldn't go on with the vote in #dev-standup, so it is over.", { in: 'dm' });
  world.slack.faults.clear();
  await world.as('Kim').types('/sprint poker ERP-001', HERE);
  expect(told(world, 'Kim')).toBe('The card for ERP-001 is in #dev-standup.');
});

test('in the direct messages with the app it means their team, and its channel', async () => {
  await world.as('Kim').types('/sprint poker ERP-003 dm 2h');
  expect(world.as('Kim').ephemerals().at(-1)?.text).toBe('The card for ERP-003 is in #dev-standup.');
  expect(card(world).text).toContain('ERP-003 Guide for shops');
});

test('alone it opens a form of what has no estimate; so does Estimate on a story’s card', async () => {
  const ola = world.as('Ola');
  await ola.types('/sprint poker', HERE);
  const { text } = await ola.seesModal('Estimate together');
  expect(text).toContain('ERP-003 Guide for shops');
  expect(text).not.toContain('ERP-001');
  await ola.ticks('ERP-003 Guide for shops');
  await ola.picks('How', 'Over some hours');
  await ola.fills('Open for', '2h');
  await ola.submits();
  await ola.seesModal('The card for ERP-003 is in #dev-standup.');
  await ola.closesModal();
  await ola.types('/sprint show ERP-002', HERE);
  await ola.presses('Estimate', HERE);
  await ola.submits();
  expect(ola.modal?.errors).toEqual({
    Stories: expect.stringContaining('ERP-002 is being estimated already'),
  });
});
