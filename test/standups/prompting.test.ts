import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { answer, dailies, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

describe('the prompt', () => {
  test('comes at nine in each person’s own zone, once', async () => {
    await world.moveTo('2026-03-02T07:59:59Z');
    expect(told(world, 'Lea')).toHaveLength(0);
    await world.moveTo('2026-03-02T08:00:00Z');
    await world
      .as('Lea')
      .sees('Daily goes out at 11:00 in #dev-standup; yours is open until 11:00.', { in: 'dm' });
    expect(told(world, 'Noor')).toHaveLength(0);
    await world.moveTo('2026-03-02T17:00:00Z');
    await world
      .as('Noor')
      .sees('The daily is out in #dev-standup; your answer joins it. Yours is open until 11:00.', {
        in: 'dm',
      });
    expect(told(world, 'Lea').filter(({ text }) => text.includes('yours is open'))).toHaveLength(0);
  });

  test('never goes to guests, bots or people who left', async () => {
    await world.moveTo('2026-03-02T20:00:00Z');
    for (const name of ['Gus', 'Buildbot', 'Rex', 'Omar']) expect(told(world, name)).toHaveLength(0);
  });

  test('is answered in half a minute', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'ERP-002 sync\nreview' });
    await world.moveTo('2026-03-03T08:00:00Z');
    const lea = world.as('Lea');
    await lea.sees('You planned: ERP-002 sync and review.', { in: 'dm' });
    lea.resetEffort();
    await lea.presses('Answer', { in: 'dm' });
    await lea.ticks('ERP-002 sync');
    await lea.fills('Today', 'ERP-003 export');
    await lea.submits();
    expect(lea.effort().taps).toBeLessThanOrEqual(5);
    expect(lea.effort().seconds).toBeLessThan(30);
    await lea.sees("Sent. I'll add it to the daily at 11:00 in #dev-standup.", { in: 'dm' });
    expect(told(world, 'Lea').filter(({ at }) => at >= new Date('2026-03-03T00:00:00Z'))).toHaveLength(1);
  });

  test('is answered with one tap where all went as planned', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    expect(told(world, 'Lea').at(-1)?.buttons).toEqual(['Answer', 'Skip today', "I'm away"]);
    await answer(world, 'Lea', { Today: 'ERP-002 sync' });
    await world.moveTo('2026-03-03T08:00:00Z');
    const lea = world.as('Lea');
    lea.resetEffort();
    await lea.presses('Same as planned');
    expect(lea.effort().taps).toBe(1);
    await lea.sees('Done: “ERP-002 sync”\nNothing is said about today yet; Edit adds it.', { in: 'dm' });
    await world.moveTo('2026-03-03T10:01:00Z');
    expect(dailies(world).at(-1)?.text).toContain('Lea done: ERP-002 sync');
  });

  test('can be left out, and answered after all', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Skip today');
    await lea.sees('you skip this one', { in: 'dm' });
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text).toContain('Lea skips today');
    await lea.presses('Answer after all');
    await lea.fills('Today', 'found the time');
    await lea.submits();
    expect(dailies(world)[0]?.text).toContain('Lea found the time');
  });

  test('is answered by being away, and nobody reminds', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Lea').presses("I'm away");
    await world.as('Lea').sees('you are away 🌴. Nobody expects an answer.', { in: 'dm' });
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(told(world, 'Lea')).toHaveLength(1);
    expect(dailies(world)[0]?.text).toContain(
      'none of 5 answered, nothing is blocked, Lea 🌴, Noor is asked at 18:00',
    );
  });
});

describe('the reminder', () => {
  test('comes once, half an hour before the end, only to who has not answered', async () => {
    await world.moveTo('2026-03-02T08:00:00Z');
    await answer(world, 'Lea', { Today: 'export' });
    await world.moveTo('2026-03-02T09:30:00Z');
    expect(told(world, 'Lea')).toHaveLength(1);
    await world.as('Ola').sees('is open for you until 11:00', { in: 'dm' });
    await world.as('Ola').presses('Answer', { in: 'dm' });
    await world.as('Ola').fills('Today', 'pipeline');
    await world.as('Ola').submits();
    await world.moveTo('2026-03-02T12:00:00Z');
    expect(told(world, 'Ola')).toHaveLength(2);
    await world.as('Ola').sees('Mon 2 Mar: answered.', { in: 'dm' });
  });

  test('is left out for who is in two teams: two messages a day are enough', async () => {
    const dana = world.as('Dana');
    await dana.invitesApp('#dev-general');
    await dana.types('/standup setup', { in: '#dev-general' });
    await dana.fills('Team', 'Leads');
    await dana.fills('Time', '13:00');
    await dana.fills('Daily goes out at', '15:00');
    await dana.submits();
    await world.moveTo('2026-03-03T19:00:00Z');
    const asked = told(world, 'Ola').filter(({ text }) => text.includes('Tue 3 Mar'));
    expect(asked.map(({ text }) => text.split(' ·')[0])).toEqual(['Dev team standup', 'Leads standup']);
    await world.as('Ola').types('/standup why 2026-03-03', { in: '#dev-standup' });
    await world.as('Ola').sees('two messages a day are enough', { in: '#dev-standup' });
  });

  test('spares whoever went away since they were asked', async () => {
    await world.moveTo('2026-03-02T08:10:00Z');
    const ola = world.as('Ola');
    await ola.types('/standup away today', { in: '#dev-standup' });
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(told(world, 'Ola')).toHaveLength(1);
    await ola.sees('Mon 2 Mar: you are away 🌴. Nobody expects an answer.', { in: 'dm' });
  });
});
