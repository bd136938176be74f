import { afterEach, describe, expect, test } from 'vitest';
import type { Chosen } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { answer, dailies, dailiesAt, PROMPT, startTeam, teamIn, told, toldAt } from './team.ts';

let world: World;
afterEach(() => world.stop());

const DM = { in: 'dm' } as const;
const HERE = { in: '#dev-standup' } as const;
const BERLIN = 'Europe/Berlin';
const KIRITIMATI = 'Pacific/Kiritimati';
const PAGO_PAGO = 'Pacific/Pago_Pago';

/** Sunday 1 March 2026, 09:00 UTC: Kim is fourteen hours ahead of UTC, Noor eleven behind, the others in `zone`. */
function startTeamAround(zone: string, chosen: Chosen = {}): Promise<World> {
  const seed = teamIn(zone, { Kim: KIRITIMATI, Noor: PAGO_PAGO });
  return startTeam({ at: '2026-03-01T09:00:00Z', seed }, chosen);
}

/** The daily as somebody reads it: its first line. */
function headline(name: string): string {
  const daily = world
    .as(name)
    .messages(HERE)
    .findLast(({ text }) => text.startsWith('Dev team · '));
  return daily?.text.split('\n')[0] ?? '';
}

describe('a team in Berlin with members at both ends of the world', () => {
  test('is asked over 25 hours, each at nine on the same date, and has one daily of that date', async () => {
    world = await startTeamAround(BERLIN);
    await world.moveTo('2026-03-06T00:00:00Z');
    const days = ['02', '03', '04', '05'];
    expect(toldAt(world, 'Kim', PROMPT)).toEqual(
      ['01', '02', '03', '04', '05'].map((day) => `2026-03-${day}T19:00Z`),
    );
    expect(toldAt(world, 'Lea', PROMPT)).toEqual(days.map((day) => `2026-03-${day}T08:00Z`));
    expect(toldAt(world, 'Noor', PROMPT)).toEqual(days.map((day) => `2026-03-${day}T20:00Z`));
    expect(dailiesAt(world)).toEqual(days.map((day) => `2026-03-${day}T10:00Z`));
    const dates = (name: string) => told(world, name, PROMPT).map(({ text }) => text.slice(19, 28).trim());
    expect(dates('Noor')).toEqual(['Mon 2 Mar', 'Tue 3 Mar', 'Wed 4 Mar', 'Thu 5 Mar']);
    expect(dates('Kim')).toEqual([...dates('Noor'), 'Fri 6 Mar']);
  });

  test('waits for each of them until their own deadline, and names who is asked later', async () => {
    world = await startTeamAround(BERLIN);
    const [kim, noor] = [world.as('Kim'), world.as('Noor')];
    await world.moveTo('2026-03-01T19:00:00Z');
    await kim.sees('Daily goes out tomorrow at 00:00 in #dev-standup; yours is open until 11:00.', DM);
    await world.moveTo('2026-03-01T21:10:00Z');
    await kim.sees('Dev team standup · Mon 2 Mar has closed. You can still answer', DM);
    await kim.says('written late in the morning', DM);
    await kim.sees("I read this as your answer. I'll add it to the daily tomorrow at 00:00", DM);

    await world.moveTo('2026-03-02T10:00:00Z');
    expect(headline('Lea')).toBe('Dev team · Mon 2 Mar — 1 of 6 answered, Noor is asked at 21:00');
    expect(dailies(world)[0]?.text).toContain('Kim written late in the morning (late)');
    expect(dailies(world)[0]?.text).toContain('No answer from Dana, Lea, Ola and Priya.');

    await world.moveTo('2026-03-02T20:00:00Z');
    await noor.sees('The daily is out in #dev-standup; your answer joins it. Yours is open until 11:00.', DM);
    expect(dailies(world)[0]?.text).toContain('Noor can answer until 23:00.');
    await world.moveTo('2026-03-02T22:01:00Z');
    expect(dailies(world)[0]?.text).toContain('No answer from Dana, Lea, Noor, Ola and Priya.');
    await noor.presses('Answer late', DM);
    await noor.fills('Today', 'in the past');
    await noor.submits();
    await noor.sees("Sent. It is in the daily's thread in #dev-standup, marked as late.", DM);
    const [daily] = dailies(world);
    expect(daily?.text).toContain('2 of 6 answered');
    expect(
      daily &&
        world
          .as('Lea')
          .thread(daily)
          .map(({ text }) => text.split('\n')[0]),
    ).toEqual(['Kim — late, yesterday at 22:10', 'Noor — late, 23:01']);
  });

  test('counts leave by the date of the standup, on each one’s own wall', async () => {
    world = await startTeamAround(BERLIN);
    await world.moveTo('2026-03-02T11:30:00Z');
    await world.as('Kim').types('/standup away until Wednesday', HERE);
    await world.as('Noor').types('/standup away until Wednesday', HERE);
    await world.moveTo('2026-03-06T06:00:00Z');
    expect(toldAt(world, 'Kim', PROMPT)).toEqual(['01', '04', '05'].map((day) => `2026-03-${day}T19:00Z`));
    expect(toldAt(world, 'Noor', PROMPT)).toEqual(['2026-03-05T20:00Z']);
    const [monday, tuesday] = dailies(world).map(({ text }) => text.split('\n')[0]);
    expect(monday).toContain('none of 5 answered, nothing is blocked, Noor 🌴 until Wed 4 Mar');
    expect(tuesday).toContain(
      'none of 4 answered, nothing is blocked, Kim 🌴 until Wed 4 Mar, Noor 🌴 until Wed 4 Mar',
    );
  });

  test('says "today" and "tomorrow" of a ladder by the wall of whoever reads it', async () => {
    world = await startTeamAround(BERLIN);
    await world.moveTo('2026-03-02T11:00:00Z');
    await world.as('Noor').types('/blocker the VPN is down', HERE);
    const told = (name: string) => world.as(name).messages({ in: '#dev-blockers' }).at(-1)?.text;
    expect(told('Lea')).toContain(
      'Next: Dana (team lead) today 16:00, then Priya (product manager) tomorrow 12:00',
    );
    expect(told('Kim')).toContain(
      'Next: Dana (team lead) today 05:00, then Priya (product manager) tomorrow 01:00',
    );
    expect(told('Noor')).toContain(
      'Next: Dana (team lead) today 04:00, then Priya (product manager) tomorrow 00:00',
    );
  });
});

describe('a daily on another day than the question, on somebody’s wall', () => {
  test('is told with its day, and so is a question', async () => {
    world = await startTeamAround(KIRITIMATI);
    await world.moveTo('2026-03-01T21:00:00Z');
    const none = 'Dev team · Mon 2 Mar — none of 6 answered, nothing is blocked, Noor is asked';
    expect(headline('Lea')).toBe(`${none} tomorrow at 10:00`);
    expect(headline('Noor')).toBe(`${none} tomorrow at 09:00`);
    expect(dailies(world)[0]?.spoken).toContain('Noor is asked Tue 3 Mar at 10:00 Kiritimati time');
    const noor = world.as('Noor');
    await noor.types('/standup status', HERE);
    expect(noor.ephemerals().at(-1)?.text).toContain('Asked later: Noor tomorrow at 09:00.');
    await world.moveTo('2026-03-02T20:00:00Z');
    await answer(world, 'Noor', 'in the past');
    await noor.sees("Sent. It is in the daily's thread in #dev-standup.", DM);
    const [monday] = dailies(world);
    expect(monday?.text).toContain('Dev team · Mon 2 Mar — 1 of 6 answered\nNoor in the past\n');
  });

  test('comes a day later for whoever is asked first', async () => {
    world = await startTeamAround(PAGO_PAGO);
    await world.moveTo('2026-03-01T19:00:00Z');
    await answer(world, 'Kim', 'in the future');
    await world.as('Kim').sees("Sent. I'll add it to the daily tomorrow at 12:00 in #dev-standup.", DM);
    await world.moveTo('2026-03-02T22:00:00Z');
    expect(dailies(world)[0]?.text).toContain('Dev team · Mon 2 Mar — 1 of 6 answered\nKim in the future\n');
  });
});

describe('a live standup that falls on somebody’s Saturday or Sunday', () => {
  const LIVE = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const live = (time: string) => ({
    picks: { 'Asked by direct message on': [], 'Held live on': LIVE },
    fills: { Time: time, 'Daily goes out at': '16:00' },
  });

  test('is not theirs: who is a day ahead was asked on their Friday', async () => {
    world = await startTeamAround(PAGO_PAGO, live('11:00'));
    await world.moveTo('2026-03-06T22:05:00Z');
    await world.as('Kim').doesNotSee('Dev team standup · Sat 7 Mar', DM);
    expect(toldAt(world, 'Kim', PROMPT)).toEqual(['2026-03-05T21:00Z']);
    const meeting = await world.as('Lea').sees('Dev team standup · Fri 6 Mar — live at 11:00.', HERE);
    expect(meeting.text).not.toMatch(/Speaking order: .*Kim/);
  });

  test('is not theirs: who is a day behind is asked on their Monday', async () => {
    world = await startTeamAround(KIRITIMATI, live('10:00'));
    await world.moveTo('2026-03-02T21:30:00Z');
    const meetings = world
      .as('Lea')
      .messages(HERE)
      .filter(({ text }) => text.includes('live at'));
    const speaking = meetings.map(({ text }) => /Speaking order: .*Noor/.test(text));
    expect(speaking).toEqual([false, true]);
    expect(toldAt(world, 'Noor', PROMPT)).toEqual(['2026-03-02T21:00Z']);
  });
});
