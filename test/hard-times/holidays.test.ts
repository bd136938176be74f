import { afterEach, describe, expect, test } from 'vitest';
import type { Chosen } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { dailies, dailiesAt, PROMPT, startTeam, teamIn, told, toldAt } from './team.ts';

let world: World;
afterEach(() => world.stop());

const DM = { in: 'dm' } as const;
const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

/** Thursday 2 April 2026, 07:00 in Berlin; Good Friday is tomorrow, Easter Monday the 6th. */
function startBeforeEaster(chosen: Chosen = {}, elsewhere: Record<string, string> = {}): Promise<World> {
  const fills = { 'Public holidays of': 'Germany', ...chosen.fills };
  return startTeam(
    { at: '2026-04-02T05:00:00Z', seed: teamIn('Europe/Berlin', elsewhere) },
    { ...chosen, fills },
  );
}

describe('a public holiday on the day of a standup', () => {
  test('asks nobody, wherever they are, and posts no daily; the ledger and the status say why', async () => {
    world = await startBeforeEaster({}, { Kim: 'Pacific/Kiritimati', Noor: 'America/Los_Angeles' });
    await world.moveTo('2026-04-03T07:00:00Z');
    const lea = world.as('Lea');
    await lea.types('/standup status', HERE);
    expect(lea.ephemerals().at(-1)?.text).toContain(
      'Dev team · Fri 3 Apr — no standup today: public holiday: Good Friday.\nNext standup: Tue 7 Apr.',
    );
    await world.moveTo('2026-04-07T20:00:00Z');
    const at = (name: string) => toldAt(world, name, PROMPT);
    expect(at('Lea')).toEqual(['2026-04-02T07:00Z', '2026-04-07T07:00Z']);
    expect(at('Noor')).toEqual(['2026-04-02T16:00Z', '2026-04-07T16:00Z']);
    expect(at('Kim')).toEqual(['2026-04-06T19:00Z', '2026-04-07T19:00Z']);
    expect(dailiesAt(world)).toEqual(['2026-04-02T09:00Z', '2026-04-07T09:00Z']);
    await lea.types('/standup why 2026-04-06', HERE);
    await lea.sees('No standup: public holiday: Easter Monday.');
  });

  test('that only others have is a day like any other', async () => {
    world = await startTeam(
      { at: '2026-07-03T05:00:00Z', seed: teamIn('Europe/Berlin', { Noor: 'America/New_York' }) },
      { fills: { 'Public holidays of': 'Germany' } },
    );
    await world.moveTo('2026-07-03T16:00:00Z');
    expect(toldAt(world, 'Noor', PROMPT)).toEqual(['2026-07-03T13:00Z']);
  });

  test('what is written on it is for the next standup, and says so', async () => {
    world = await startBeforeEaster();
    await world.moveTo('2026-04-03T08:00:00Z');
    await world.as('Lea').says('the export after Easter', DM);
    await world.as('Lea').sees('I read this as your answer for Tue 7 Apr.', DM);
    await world.moveTo('2026-04-07T09:00:00Z');
    expect(dailies(world).at(-1)?.text).toContain('Lea the export after Easter');
  });
});

test('a standup whose deadline falls on the holiday is that of the day before, to its end', async () => {
  world = await startBeforeEaster({ fills: { Time: '23:30', 'Daily goes out at': '02:00' } });
  await world.moveTo('2026-04-02T22:30:00Z');
  await world.as('Ola').says('done before Easter', DM);
  await world.as('Ola').sees('I read this as your answer for Thu 2 Apr.', DM);
  await world.moveTo('2026-04-08T06:00:00Z');
  expect(toldAt(world, 'Lea', PROMPT)).toEqual(['2026-04-02T21:30Z', '2026-04-07T21:30Z']);
  expect(told(world, 'Lea', 'Thu 2 Apr has closed')).toHaveLength(1);
  expect(dailiesAt(world)).toEqual(['2026-04-03T00:00Z', '2026-04-08T00:00Z']);
  expect(dailies(world)[0]?.text).toContain('Thu 2 Apr — 1 of 6 answered');
});

describe('a blocker before a holiday', () => {
  const heard = (name: string) =>
    world
      .as(name)
      .dm()
      .filter(({ text }) => text.startsWith('The ETA passed') || text.includes('has been open for'))
      .map(({ at }) => at.toISOString().slice(0, 16));
  const card = () => world.as('Kim').sees('raised by Lea', CARD);

  async function raiseOnThursdayAfternoon(): Promise<void> {
    world = await startBeforeEaster();
    await world.moveTo('2026-04-02T14:00:00Z');
    await world.as('Lea').types('/blocker the VPN is down @Ola', HERE);
  }

  test('is due after it, where its hour falls on it', async () => {
    await raiseOnThursdayAfternoon();
    expect((await card()).text).toContain('Next: Dana (team lead) Apr 7, 2026 12:00');
    await world.moveTo('2026-04-08T06:00:00Z');
    expect([heard('Dana'), heard('Priya')]).toEqual([['2026-04-07T10:00'], ['2026-04-07T14:00']]);
  });

  test('can be taken until the end of the first day after it, or snoozed until its morning', async () => {
    await raiseOnThursdayAfternoon();
    const ola = world.as('Ola');
    await ola.presses("I'm on it", CARD);
    await ola.seesModal('By the end of Tue 7 Apr (17:00)');
    await ola.closesModal();
    await ola.presses('Snooze', CARD);
    await ola.picks('How long can it wait?', 'Until the next working morning (09:00)');
    await ola.submits();
    expect((await card()).text).toContain(
      'Snoozed until Apr 7, 2026 09:00. Next: Dana (team lead) Apr 7, 2026 13:00',
    );
    await world.moveTo('2026-04-07T11:30:00Z');
    expect(heard('Dana')).toEqual(['2026-04-07T11:00']);
  });

  test('whose ETA passes on it disturbs nobody before the morning after', async () => {
    await raiseOnThursdayAfternoon();
    const ola = world.as('Ola');
    await ola.presses("I'm on it", CARD);
    await ola.picks('Or on another day', '2026-04-03');
    await ola.picks('At', '12:00');
    await ola.submits();
    expect((await card()).text).toContain('Ola is on it until tomorrow 12:00.');
    expect((await card()).text).toContain('If it is not solved by then: Dana (team lead) Apr 7, 2026 09:00');
    await world.moveTo('2026-04-07T06:59:00Z');
    expect(heard('Dana')).toEqual([]);
    await world.moveTo('2026-04-07T07:30:00Z');
    expect(heard('Dana')).toEqual(['2026-04-07T07:00']);
  });
});
