import { afterEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, dailiesAt, PROMPT, startTeam, teamIn, told, toldAt } from './team.ts';

let world: World;
afterEach(() => world.stop());

const DM = { in: 'dm' } as const;
const HERE = { in: '#dev-standup' } as const;

/** Set up on Monday 2 March 2026 at 12:00 in Berlin, where all of them are. */
function startNightTeam(asked: string, daily: string): Promise<World> {
  return startTeam(
    { at: '2026-03-02T11:00:00Z', seed: teamIn('Europe/Berlin') },
    { fills: { Time: asked, 'Daily goes out at': daily } },
  );
}

/** What the daily's thread has, by name. */
function threadOf(daily: ReturnType<typeof dailies>[number] | undefined): string[] {
  return daily
    ? world
        .as('Lea')
        .thread(daily)
        .map(({ text }) => text.replaceAll('\n', ' '))
    : [];
}

describe('asked at 23:30 until 01:30, with the daily at 02:00', () => {
  test('is the standup of the day on which it was asked, for whoever answers after midnight too', async () => {
    world = await startNightTeam('23:30', '02:00');
    const lea = world.as('Lea');
    await world.as('Dana').sees('The daily goes out at 02:00 on the day after (Europe/Berlin).', DM);
    await world.moveTo('2026-03-02T22:30:00Z');
    expect(dailiesAt(world)).toEqual([]);
    await lea.sees('Daily goes out tomorrow at 02:00 in #dev-standup; yours is open until 01:30.', DM);
    await answer(world, 'Lea', 'before midnight');
    await lea.sees("Sent. I'll add it to the daily tomorrow at 02:00 in #dev-standup.", DM);

    await world.moveTo('2026-03-02T23:10:00Z');
    await answer(world, 'Ola', 'after midnight');
    await world.as('Kim').says('written after midnight', DM);
    await world.as('Kim').sees('I read this as your answer for Mon 2 Mar.', DM);
    await world.moveTo('2026-03-03T01:00:00Z');
    const [daily] = dailies(world);
    expect(daily?.text.split('\n').slice(0, 4)).toEqual([
      'Dev team · Mon 2 Mar — 3 of 6 answered',
      'Lea before midnight',
      'Kim written after midnight',
      'Ola after midnight',
    ]);
    await world.moveTo('2026-03-04T06:00:00Z');
    expect(dailiesAt(world)).toEqual(['2026-03-03T01:00Z', '2026-03-04T01:00Z']);
    expect(toldAt(world, 'Noor', PROMPT)).toEqual(['2026-03-02T22:30Z', '2026-03-03T22:30Z']);
  });

  test('what is written, edited or added in the night is about that standup', async () => {
    world = await startNightTeam('23:30', '02:00');
    const [lea, kim] = [world.as('Lea'), world.as('Kim')];
    await world.moveTo('2026-03-02T22:40:00Z');
    await answer(world, 'Lea', 'export');
    await kim.says('tests', DM);
    await world.moveTo('2026-03-02T23:20:00Z');
    await kim.says('and the review', DM);
    await kim.sees('Today: “tests” and “and the review”', DM);
    await lea.presses('Edit', DM);
    await lea.seesModal('Standup Mon 2 Mar');
    await lea.fills('Today', 'import');
    await lea.submits();
    await lea.types('/standup', HERE);
    await lea.seesModal('Standup Mon 2 Mar');
    await lea.closesModal();
    await lea.types('/standup early', HERE);
    await lea.seesModal('Standup Tue 3 Mar');
    await lea.closesModal();
    await lea.types('/standup status', HERE);
    const status = lea.ephemerals().at(-1)?.text;
    expect(status).toContain('Dev team · Mon 2 Mar — the daily goes out');
    expect(status).toContain('Answered: Kim and Lea.');
    expect(status).toContain('Next standup: Tue 3 Mar.');
    await world.moveTo('2026-03-03T01:01:00Z');
    expect(threadOf(dailies(world)[0])).toEqual(['Lea Today • import', 'Kim Today • tests • and the review']);
    await lea.types('/standup status', HERE);
    expect(lea.ephemerals().at(-1)?.text).toContain('Dev team · Tue 3 Mar — the daily goes out');
  });

  test('whoever is late in that night is late for it, and in the morning early for the next', async () => {
    world = await startNightTeam('23:30', '02:00');
    const [ola, kim] = [world.as('Ola'), world.as('Kim')];
    await world.moveTo('2026-03-03T00:40:00Z');
    await ola.presses('Answer late', DM);
    await ola.fills('Today', 'pipeline');
    await ola.submits();
    await kim.says('tests', DM);
    await kim.sees('I read this as your answer for Mon 2 Mar.', DM);
    await world.moveTo('2026-03-03T01:00:00Z');
    const late = ['Ola pipeline (late)', 'Kim tests (late)'];
    expect(dailies(world)[0]?.text.split('\n')).toEqual(expect.arrayContaining(late));
    await world.moveTo('2026-03-03T08:00:00Z');
    await world.as('Lea').types('/standup', HERE);
    await world.as('Lea').seesModal('Standup Tue 3 Mar');
  });

  test('"I\'m away" and "Skip today" after midnight leave the next standup as it is', async () => {
    world = await startNightTeam('23:30', '02:00');
    await world.moveTo('2026-03-02T23:20:00Z');
    await world.as('Lea').presses("I'm away", DM);
    await world.as('Ola').presses('Skip today', DM);
    await world.moveTo('2026-03-03T01:00:00Z');
    expect(dailies(world)[0]?.text).toContain('Mon 2 Mar — none of 4 answered');
    expect(dailies(world)[0]?.text).toContain('Lea 🌴, Ola skips today');
    await world.moveTo('2026-03-03T22:30:00Z');
    for (const name of ['Lea', 'Ola'])
      expect(told(world, name, 'Dev team standup · Tue 3 Mar')).toHaveLength(1);
  });
});

describe('a daily at an earlier time than people are asked at', () => {
  test.each([
    ['at 00:15', '23:30', '00:15', '2026-03-02T23:15Z'],
    ['on the morning after', '23:30', '09:00', '2026-03-03T08:00Z'],
    ['on the morning after an afternoon', '15:00', '09:00', '2026-03-03T08:00Z'],
  ])('comes %s', async (_, asked, daily, at) => {
    world = await startNightTeam(asked, daily);
    await world.moveTo('2026-03-03T12:00:00Z');
    expect(dailiesAt(world)).toEqual([at]);
    expect(dailies(world)[0]?.text).toContain('Dev team · Mon 2 Mar — none of 6 answered');
  });

  test('shows who can answer still, and what they answered then', async () => {
    world = await startNightTeam('23:30', '00:15');
    await world.moveTo('2026-03-02T23:15:00Z');
    expect(dailies(world)[0]?.text).toContain(
      'Dana, Kim, Lea, Noor, Ola and Priya can answer until today at 01:30.',
    );
    expect(dailies(world)[0]?.spoken).toContain('can answer until Tue 3 Mar at 01:30 Berlin time.');
    await answer(world, 'Lea', 'export');
    await world.moveTo('2026-03-03T05:00:00Z');
    expect(dailies(world)[0]?.text).toContain('1 of 6 answered\nLea export\n');
  });
});

test('a standup at midnight belongs to the day that begins, and so does its daily', async () => {
  world = await startNightTeam('00:00', '00:15');
  await world.moveTo('2026-03-02T23:00:00Z');
  await world.as('Lea').sees('Daily goes out at 00:15 in #dev-standup; yours is open until 02:00.', DM);
  await answer(world, 'Lea', 'export');
  await world.moveTo('2026-03-04T00:00:00Z');
  expect(dailies(world).map(({ at, text }) => [at.toISOString(), text.split('\n')[0]])).toEqual([
    ['2026-03-02T23:15:00.000Z', 'Dev team · Tue 3 Mar — 1 of 6 answered'],
    ['2026-03-03T23:15:00.000Z', expect.stringContaining('Dev team · Wed 4 Mar')],
  ]);
  expect(toldAt(world, 'Ola', PROMPT)).toEqual(['2026-03-02T23:00Z', '2026-03-03T23:00Z']);
});

test('a weekend begins after the night from Friday to Saturday', async () => {
  world = await startNightTeam('23:30', '02:00');
  await world.moveTo('2026-03-07T00:00:00Z');
  await world.as('Lea').says('the last thing of the week', DM);
  await world.as('Lea').sees('I read this as your answer for Fri 6 Mar.', DM);
  await world.moveTo('2026-03-10T06:00:00Z');
  expect(dailiesAt(world).slice(-2)).toEqual(['2026-03-07T01:00Z', '2026-03-10T01:00Z']);
  expect(toldAt(world, 'Ola', PROMPT).slice(-2)).toEqual(['2026-03-06T22:30Z', '2026-03-09T22:30Z']);
});

test('who works from 22:00 to 06:00 has one day from evening to morning', async () => {
  world = await startNightTeam('09:00', '11:00');
  const lea = world.as('Lea');
  await lea.types('/standup me', HERE);
  await lea.picks('Day starts', '22:00');
  await lea.picks('Day ends', '06:00');
  await lea.submits();
  await lea.closesModal();
  await world.as('Ola').types('/blocker the VPN is down', HERE);
  await world.moveTo('2026-03-03T21:10:00Z');
  await answer(world, 'Lea', 'rack the servers');
  await world.moveTo('2026-03-04T01:00:00Z');
  await lea.says('and wire them', DM);
  await lea.sees('Today: “rack the servers” and “and wire them”', DM);
  await lea.presses("I'm on it", { in: '#dev-blockers' });
  await lea.seesModal('By the end of your shift (06:00)');
  await lea.closesModal();
  expect(dailies(world).map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringContaining('Tue 3 Mar — 1 of 6 answered'),
  ]);
  expect(toldAt(world, 'Lea', 'Tue 3 Mar: answered')).toEqual(['2026-03-03T21:00Z']);
});
