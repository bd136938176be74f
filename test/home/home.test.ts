import { afterEach, beforeEach, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-03-02T06:00:00Z' });
});
afterEach(() => world.stop());

async function setUp(): Promise<void> {
  const lea = world.as('Lea');
  await lea.types('/standup setup', { in: '#dev-standup' });
  await lea.picks('Team lead', ['Dana']);
  await lea.submits();
}

async function homeOf(name: string): Promise<string> {
  await world.as(name).opensHome();
  await world.settle();
  return world.as(name).home?.text ?? '';
}

test('somebody in no team is told what comes first', async () => {
  const home = await homeOf('Omar');
  expect(home).toContain('Welcome, Omar.');
  expect(home).toContain("First step: type /standup setup in your team's channel.");
});

test('a member is welcomed once, and then sees what is theirs at once', async () => {
  await setUp();
  expect(await homeOf('Ola')).toContain('Welcome, Ola. You are in Dev team');
  const later = await homeOf('Ola');
  expect(later).not.toContain('Welcome');
  expect(later).toContain('You work Mon–Fri 09:00–17:00, Europe/Berlin.');
});

test('a guest reads along: nothing is asked of them, and nothing to set is offered', async () => {
  await setUp();
  const home = await homeOf('Gus');
  expect(home).toContain('You read along as a guest');
  expect(home).not.toContain('You work');
});

test('the messages tab is no visit', async () => {
  await setUp();
  await world.as('Ola').opensDm();
  expect(await homeOf('Ola')).toContain('Welcome, Ola.');
});

test('days away are set from it, and it shows them by itself', async () => {
  await setUp();
  const ola = world.as('Ola');
  await homeOf('Ola');
  await ola.presses('Set days away', { in: 'home' });
  await ola.picks('Last day', '2026-03-04');
  await ola.submits();
  await ola.closesModal();
  await ola.seesHome('🌴 You are away until Wed 4 Mar.');
  await ola.presses("I'm back", { in: 'home' });
  await ola.seesHome('No days away planned.');
});

test('a Slack status that counts as away is shown with its reason, and can be passed over', async () => {
  await setUp();
  const ola = world.as('Ola');
  await ola.setsStatus({ text: 'OOO', emoji: ':airplane:' });
  expect(await homeOf('Ola')).toContain('You count as away because of your Slack status "OOO".');
  await ola.presses("I'm back", { in: 'home' });
  await ola.seesHome('No days away planned.');
});

test('hours are set from it', async () => {
  await setUp();
  const ola = world.as('Ola');
  expect(await homeOf('Ola')).toContain('Do this first: see whether the hours below are yours');
  await ola.presses('My hours', { in: 'home' });
  await ola.picks('Day ends', '15:00');
  await ola.submits();
  await ola.closesModal();
  await ola.seesHome('You work Mon–Fri 09:00–15:00, Europe/Berlin.');
  expect(ola.home?.text).not.toContain('Do this first');
});

test('a lead sees who is there today, and gives roles from it', async () => {
  await setUp();
  await world.as('Kim').types('/standup away until Thursday', { in: '#dev-standup' });
  const dana = world.as('Dana');
  expect(await homeOf('Dana')).toContain('5 of 6 here today, Kim 🌴 until Thu 5 Mar');
  await dana.presses('Team settings', { in: 'home' });
  await dana.presses('Change', { beside: 'Roles' });
  await dana.seesModal('Scrum master');
  expect(await homeOf('Ola')).not.toContain('here today');
});

test('a blocker stands on it as soon as it is raised, and leaves it for whoever it is handed to', async () => {
  await setUp();
  await homeOf('Lea');
  await homeOf('Omar');
  await world.as('Lea').types('/blocker staging DB refuses connections @Omar', { in: '#dev-standup' });
  await world.as('Lea').seesHome('#1 staging DB refuses connections');
  const omar = world.as('Omar');
  await omar.seesHome('#1 staging DB refuses connections');
  await omar.presses('Open', { in: 'home' });
  await omar.presses('Hand over');
  await omar.picks('Who can unblock it?', 'Kim');
  await omar.submits();
  await world.settle();
  expect(omar.home?.text).not.toContain('staging DB');
});
