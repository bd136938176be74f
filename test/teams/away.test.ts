import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-03-02T06:00:00Z' });
});
afterEach(() => world.stop());

const latest = (name: string) => world.as(name).ephemerals().at(-1)?.text ?? '';

describe('a person says that they are away', () => {
  test.each([
    ['today', 'You are away today.'],
    ['until Friday', 'You are away until Fri 6 Mar.'],
    ['tomorrow', 'You are away Tue 3 Mar.'],
    ['next two weeks', 'You are away until Sun 15 Mar.'],
    ['2026-12-20 to 2027-01-03', 'You are away Sun 20 Dec – Sun 3 Jan 2027.'],
    ['Thursday, dentist', 'You are away Thu 5 Mar.'],
  ])('%s', async (days, answer) => {
    const lea = world.as('Lea');
    await lea.types(`/standup away ${days}`, { in: '#dev-standup' });
    await lea.sees(answer);
    expect(lea.ephemerals()).toHaveLength(1);
  });

  test('in a way that cannot be read, and is told how, and nothing is kept', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away 2026-03-09 to 2026-03-05', { in: '#dev-standup' });
    await lea.sees('Mon 9 Mar is after Thu 5 Mar. Write the first day first.');
    await lea.types('/standup away 2026-02-20', { in: '#dev-standup' });
    await lea.sees('Fri 20 Feb is over. Choose days from today on.');
    await lea.types('/standup away whenever <!here>', { in: '#dev-standup' });
    await lea.sees('I can\'t read "whenever <!here>" as one or more days.');
    await lea.types('/standup away list', { in: '#dev-standup' });
    await lea.sees('You have no days away planned.');
  });

  test('and is back for today only: other days are not taken for it', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away until Friday', { in: '#dev-standup' });
    await lea.types('/standup back on Thursday', { in: '#dev-standup' });
    await lea.sees('/standup back says that you are here today.');
    await lea.types('/standup away list', { in: '#dev-standup' });
    expect(latest('Lea')).toContain('Fri 6 Mar');
  });

  test('of somebody else, which they cannot', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away @Kim today', { in: '#dev-standup' });
    await lea.sees('Everybody sets their own days away.');
  });

  test('by their own calendar: it is still Sunday in Los Angeles', async () => {
    await world.as('Noor').types('/standup away today', { in: '#dev-standup' });
    await world.as('Noor').types('/standup away list', { in: '#dev-standup' });
    expect(latest('Noor')).toContain('Sun 1 Mar');
  });

  test('twice for days that overlap, which become one absence', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away 2026-03-09 to 2026-03-11, conference', { in: '#dev-standup' });
    await lea.types('/standup away 2026-03-11 to 2026-03-13', { in: '#dev-standup' });
    await lea.sees('You are away Mon 9 Mar – Fri 13 Mar.');
    await lea.types('/standup away list', { in: '#dev-standup' });
    const listed = latest('Lea')
      .split('\n')
      .filter((line) => line.includes('Mar'));
    expect(listed).toEqual(['Mon 9 Mar – Fri 13 Mar — conference']);
  });

  test('and takes it back with one press', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away tomorrow', { in: '#dev-standup' });
    await lea.presses('Remove');
    await lea.sees('Removed: you are not away then.');
    await lea.types('/standup away list', { in: '#dev-standup' });
    await lea.sees('You have no days away planned.');
  });
});

describe('a person chooses their days in the modal', () => {
  test('and sees what is kept, and removes it there', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away', { in: '#dev-standup' });
    await lea.picks('First day', '2026-03-05');
    await lea.picks('Last day', '2026-03-06');
    await lea.fills('Note', 'moving house & <boxes>');
    await lea.submits();
    await lea.seesModal('You are away Thu 5 Mar – Fri 6 Mar.');
    await lea.seesModal('moving house & <boxes>');
    await lea.presses('Remove');
    expect(lea.modal?.text).not.toContain('Thu 5 Mar');
  });

  test('the last before the first, which is said under the input', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away', { in: '#dev-standup' });
    await lea.picks('First day', '2026-03-06');
    await lea.picks('Last day', '2026-03-04');
    await lea.submits();
    const refusal = 'Wed 4 Mar is before Fri 6 Mar, the first day.';
    expect(lea.modal?.errors).toEqual({ 'Last day': refusal });
  });
});

describe('a person comes back', () => {
  test('earlier than they said; what was planned for later stays', async () => {
    const lea = world.as('Lea');
    await lea.types('/standup away until Friday', { in: '#dev-standup' });
    await lea.types('/standup away 2026-12-24', { in: '#dev-standup' });
    await world.moveTo('2026-03-04T08:00:00Z');
    await lea.types('/standup back', { in: '#dev-standup' });
    await lea.sees('You are back: today counts again. Still planned: Thu 24 Dec.');
    await lea.types('/standup back', { in: '#dev-standup' });
    await lea.sees("You aren't away today. Still planned: Thu 24 Dec.");
  });

  test('though their Slack status says vacation, which counts again when they set it anew', async () => {
    const lea = world.as('Lea');
    await lea.setsStatus({ text: 'Vacation', emoji: ':palm_tree:' });
    await lea.types('/standup away list', { in: '#dev-standup' });
    await lea.sees('You count as away now, because your Slack status says "Vacation".');
    await lea.presses("I'm back");
    await lea.sees('Your Slack status still says "Vacation"; I pass over it until it changes.');

    await lea.types('/standup away list', { in: '#dev-standup' });
    expect(latest('Lea')).toBe(
      'You have no days away planned. Type /standup away 2026-12-20 to 2027-01-03, or /standup away to choose them.',
    );
    await lea.clearsStatus();
    await world.moveTo('2026-03-02T08:00:00Z');
    await lea.setsStatus({ text: 'Vacation', emoji: ':palm_tree:' });
    await lea.types('/standup away list', { in: '#dev-standup' });
    expect(latest('Lea')).toContain('You count as away now');
  });
});

describe('Slack delivers something twice', () => {
  test('an absence taken back is not set again by the command that comes once more', async () => {
    const lea = world.as('Lea');
    world.slack.faults.onEnvelope('interactive', { kind: 'duplicate' });
    await lea.types('/standup away', { in: '#dev-standup' });
    await lea.picks('Last day', '2026-03-03');
    await lea.submits();
    await world.settle();
    await lea.presses('Remove');
    await world.settle();
    world.slack.faults.clear();
    await lea.types('/standup away list', { in: '#dev-standup' });
    await lea.sees('You have no days away planned.');
  });
});
