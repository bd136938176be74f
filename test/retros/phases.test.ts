import { describe, expect, onTestFinished, test } from 'vitest';
import {
  deadlinesAfter,
  deadlinesFrom,
  reminderOf,
  USUAL_SPELLS,
} from '../../src/features/retros/rules/index.ts';
import type { WorkingCalendar } from '../../src/time/index.ts';
import type { World } from '../support/world.ts';
import { goesOn, HERE, screenOf, startRetro, startTeam, threadOf, told, votes, writes } from './retro.ts';

async function collecting(picked: Record<string, string> = {}): Promise<World> {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await startRetro(world, picked);
  return world;
}

async function threeCards(world: World): Promise<void> {
  await writes(world, 'Lea', { Start: 'Pair on reviews', Stop: 'Long meetings' });
  await writes(world, 'Ola', { Continue: 'Demos on Friday' });
}

describe('a retro over days', () => {
  test('goes on by itself at each deadline, in place, and says so in its thread', async () => {
    const world = await collecting();
    await threeCards(world);
    await world.moveTo('2026-03-03T09:00:01Z');
    expect(screenOf(world).text).toContain('grouping and votes until today 14:00');
    expect(screenOf(world).text).toContain('3 cards.');
    expect(threadOf(world).at(-1)).toContain('The cards are open: 3 cards.');
    await votes(world, 'Lea', 'Long meetings', 'Long meetings');
    await votes(world, 'Ola', 'Long meetings', 'Demos on Friday');
    await world.moveTo('2026-03-03T13:00:02Z');
    expect(screenOf(world).text).toContain('2 people voted.');
    expect(screenOf(world).text).toContain('3 votes “Long meetings”');
    await world.moveTo('2026-03-04T13:00:03Z');
    expect(screenOf(world).text).toBe('Retro 1 is closed: 3 cards, 2 people voted.');
    await world.as('Lea').sees('No action was agreed on.', HERE);
  });

  test('reminds only those who have not voted, once', async () => {
    const world = await collecting({ 'Time for grouping and votes': '1 working day' });
    await threeCards(world);
    await goesOn(world);
    await votes(world, 'Lea', 'Long meetings');
    const letters = (name: string) =>
      world
        .as(name)
        .dm()
        .filter(({ text }) => text.includes('Retro 1 of Dev team'));
    await world.moveTo('2026-03-04T08:30:00Z');
    expect(letters('Lea')).toEqual([]);
    for (const name of ['Ola', 'Kim', 'Priya', 'Dana']) expect(letters(name).length, name).toBe(1);
    expect(letters('Ola')[0]?.text).toContain(
      'Retro 1 of Dev team waits for your votes: 3 cards, 3 votes each.',
    );
    await world.as('Ola').presses('Vote', { message: letters('Ola')[0] });
    await world.as('Ola').picks('Vote 1', 'Demos on Friday');
    await world.as('Ola').submits();
    await world.as('Ola').sees('You have voted in Retro 1 of Dev team.', { in: 'dm' });
  });

  test('reminds nobody in a meeting', async () => {
    const world = await collecting({ 'Time for grouping and votes': '30 minutes' });
    await threeCards(world);
    await goesOn(world);
    await world.moveTo('2026-03-02T09:31:00Z');
    expect(
      world
        .as('Kim')
        .dm()
        .some(({ text }) => text.includes('votes')),
    ).toBe(false);
  });

  test('says what comes, for whoever watches the clock', async () => {
    const world = await collecting();
    const words = async () => (await world.app.upcoming()).map((one) => one.words);
    expect(await words()).toContain('Open the cards of retro 1');
    await threeCards(world);
    await goesOn(world);
    expect(await words()).toContain('Close the votes of retro 1');
  });
});

describe('a phase in which nobody took part', () => {
  test('no card: by hand it is refused, at the deadline the retro closes and says why', async () => {
    const world = await collecting();
    await goesOn(world);
    expect(told(world, 'Dana')).toContain(
      'Nobody has written a card yet. Add one, or end it with /retro cancel',
    );
    await world.moveTo('2026-03-03T09:00:01Z');
    expect(screenOf(world).text).toBe('Retro 1 is closed: nobody wrote a card.');
    expect(threadOf(world)).toEqual(['Retro 1 is closed: nobody wrote a card. /retro start begins another.']);
  });

  test('one card: nothing to vote on', async () => {
    const world = await collecting();
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    await goesOn(world);
    expect(screenOf(world).text).toContain('There is one theme, so there was nothing to vote on.');
    expect(screenOf(world).text).toContain('“Pair on reviews”');
  });

  test('no vote: the themes stand in no order', async () => {
    const world = await collecting();
    await threeCards(world);
    await goesOn(world);
    await goesOn(world);
    expect(screenOf(world).text).toContain('nobody voted. The themes stand in no order.');
    await goesOn(world);
    expect(screenOf(world).text).toBe('Retro 1 is closed: 3 cards, nobody voted.');
  });
});

describe('who goes on', () => {
  test('is who leads, or manages the team; everybody else is told who', async () => {
    const world = await collecting({ 'Who leads': 'Lea' });
    await threeCards(world);
    await world.as('Kim').presses('Go on', { message: screenOf(world) });
    expect(told(world, 'Kim')).toBe(
      'Lea leads this retro. Lea, Dana or a workspace admin can go on; ask one of them.',
    );
    await world.as('Lea').presses('Go on', { message: screenOf(world) });
    expect(screenOf(world).text).toContain('grouping and votes');
    await world.as('Dana').presses('Go on', { message: screenOf(world) });
    expect(screenOf(world).text).toContain('what to do about it');
  });

  test('is anybody of the team, once who leads is away', async () => {
    const world = await collecting({ 'Who leads': 'Lea' });
    await threeCards(world);
    await world.as('Lea').types('/standup away today', HERE);
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(screenOf(world).text).toContain('anybody in the team may go on');
    await world.as('Kim').presses('Go on', { message: screenOf(world) });
    expect(screenOf(world).text).toContain('grouping and votes');
  });

  test('is anybody of the team, once who leads has left it for good, and then is named no more', async () => {
    const world = await collecting({ 'Who leads': 'Lea' });
    await threeCards(world);
    world.slack.act.deactivate({ user: 'lea' });
    await world.moveTo('2026-03-02T09:01:00Z');
    expect(screenOf(world).text).toContain(
      'Nobody leads this retro any more; anybody in the team may go on.',
    );
    expect(screenOf(world).text).not.toContain('Lea');
    await world.as('Kim').presses('Go on', { message: screenOf(world) });
    expect(screenOf(world).text).toContain('grouping and votes');
  });

  test('two who press Go on at the same time go on once', async () => {
    const world = await collecting({ 'Who leads': 'Lea' });
    await threeCards(world);
    const message = screenOf(world);
    await Promise.all(['Dana', 'Lea'].map((name) => world.as(name).presses('Go on', { message })));
    expect(screenOf(world).text).toContain('grouping and votes');
    expect(threadOf(world).length).toBe(1);
  });
});

describe('a channel that is archived in mid-retro', () => {
  test('who leads is told, and moves the retro to another', async () => {
    const world = await collecting();
    await threeCards(world);
    world.slack.act.archive({ user: 'dana', channel: 'dev-standup' });
    await goesOn(world).catch(() => undefined);
    await world.moveTo('2026-03-03T09:00:01Z');
    const dana = world.as('Dana');
    await dana.sees("I can't show retro 1", { in: 'dm' });
    await dana.presses('Move it');
    await dana.picks('Channel', 'dev-wins');
    await dana.submits();
    expect(screenOf(world, '#dev-wins').text).toContain('grouping and votes');
  });

  test('is told what came of it once it is back; until then who led it knows where to find that', async () => {
    const world = await collecting();
    await threeCards(world);
    await goesOn(world);
    await goesOn(world);
    await world.moveTo('2026-03-02T10:00:00Z');
    const { act } = world.slack;
    act.archive({ user: 'dana', channel: 'dev-standup' });
    await world.moveTo('2026-03-04T18:00:00Z');
    const dana = world.as('Dana');
    await dana.sees("I couldn't post what came of retro 1 to #dev-standup", { in: 'dm' });
    act.unarchive({ user: 'dana', channel: 'dev-standup' });
    await world.settle();
    await world.moveTo('2026-03-04T18:30:00Z');
    await dana.sees('Retro 1 is over', HERE);
  });
});

describe('the rules of deadlines', () => {
  const calendar: WorkingCalendar = {
    timeZone: 'Europe/Berlin',
    days: [1, 2, 3, 4, 5],
    ...{ startsAt: '09:00', endsAt: '17:00', holidays: new Set() },
  };
  const at = (text: string) => new Date(text);
  const friday = at('2026-03-06T09:00:00Z');

  test('working time jumps over the weekend, a meeting’s minutes do not', () => {
    expect(deadlinesFrom(calendar, friday, USUAL_SPELLS)).toEqual({
      collect: at('2026-03-09T09:00:00Z'),
      vote: at('2026-03-09T13:00:00Z'),
      act: at('2026-03-10T13:00:00Z'),
    });
    const meeting = { collect: '10-min', vote: '15-min', act: '30-min' } as const;
    expect(deadlinesFrom(calendar, at('2026-03-06T17:00:00Z'), meeting).act).toEqual(
      at('2026-03-06T17:55:00Z'),
    );
  });

  test('what was announced stays; what would be over at once gets its time', () => {
    const endsAt = deadlinesFrom(calendar, friday, USUAL_SPELLS);
    expect(deadlinesAfter(calendar, { phase: 'collect', endsAt }, friday)).toEqual(endsAt);
    const late = at('2026-03-09T12:30:00Z');
    expect(deadlinesAfter(calendar, { phase: 'collect', endsAt }, late)).toEqual({
      collect: endsAt.collect,
      vote: at('2026-03-10T08:30:00Z'),
      act: at('2026-03-11T08:30:00Z'),
    });
  });

  test('who has not voted is reminded after three quarters of two working hours or more', () => {
    expect(reminderOf(calendar, friday, at('2026-03-06T13:00:00Z'))).toEqual(at('2026-03-06T12:00:00Z'));
    expect(reminderOf(calendar, friday, at('2026-03-06T10:30:00Z'))).toBeNull();
  });
});
