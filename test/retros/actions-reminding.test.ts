import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { HERE, planningTeam } from '../planning/team.ts';
import type { World } from '../support/world.ts';

/** What the bot wrote to somebody about actions, with the day on which it came. */
function reminders(world: World, name: string): string[] {
  return world
    .as(name)
    .dm()
    .filter(({ text }) => /^(Due|Was due|\d+ actions)|has left/.test(text))
    .map(({ text, at }) => `${at.toISOString().slice(5, 16)} ${text.split('\n')[0]}`);
}

/** Monday 2 March 2026, 09:00 in Berlin; standups ask at 09:00. */
describe('the owner of an action', () => {
  test('is reminded the working day before, once more when it is overdue, and never again', async () => {
    const world = await planningTeam();
    await world.as('Dana').types('/retro action review within 4 h @lea by Wednesday', HERE);
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(reminders(world, 'Lea')).toEqual([
      '03-03T08:00 Due tomorrow: review within 4 h',
      '03-05T08:00 Was due Wed 4 Mar: review within 4 h',
    ]);
  });

  test('is reminded no third time where the day is moved after the second', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await lea.types('/retro action review within 4 h by Wednesday', HERE);
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(reminders(world, 'Lea')).toHaveLength(2);
    await lea.types('/retro actions', HERE);
    await lea.presses('Change', { beside: 'review' });
    await lea.picks('By when?', '2026-03-10');
    await lea.submits();
    await world.moveTo('2026-03-11T12:00:00Z');
    expect(reminders(world, 'Lea')).toHaveLength(2);
  });

  test('is told of several in one message, and marks them done in it', async () => {
    const world = await planningTeam();
    const [dana, lea] = [world.as('Dana'), world.as('Lea')];
    for (const what of ['review within 4 h', 'add staging alerts', 'tidy the backlog']) {
      await dana.types(`/retro action ${what} @lea by Wednesday`, HERE);
    }
    await world.moveTo('2026-03-03T09:00:00Z');
    expect(reminders(world, 'Lea')).toEqual(['03-03T08:00 3 actions that you took on']);
    await lea.presses('Done', { beside: 'add staging alerts' });
    const message = await lea.sees('✅ add staging alerts');
    expect(message.text).toContain('Due tomorrow: review within 4 h');
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(reminders(world, 'Lea').slice(1)).toEqual(['03-05T08:00 2 actions that you took on']);
  });

  test('who has done it is not reminded', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await lea.types('/retro action review within 4 h by Wednesday', HERE);
    await lea.types('/retro actions', HERE);
    await lea.presses('Done', { beside: 'review' });
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(reminders(world, 'Lea')).toEqual([]);
  });

  test('who is away is reminded when they are back', async () => {
    const world = await planningTeam();
    await world.as('Dana').types('/retro action review within 4 h @lea by Wednesday', HERE);
    await world.as('Lea').types('/standup away 2026-03-03 to 2026-03-05', HERE);
    await world.moveTo('2026-03-10T12:00:00Z');
    expect(reminders(world, 'Lea')).toEqual(['03-06T08:00 Was due Wed 4 Mar: review within 4 h']);
  });

  test('has never more than two messages on a day', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    for (const day of ['2026-03-04', '2026-03-05', '2026-03-06']) {
      await dana.types(`/retro action something for ${day} @lea by ${day}`, HERE);
    }
    await world.moveTo('2026-03-10T12:00:00Z');
    const days = world
      .as('Lea')
      .dm()
      .map(({ at }) => at.toISOString().slice(0, 10));
    const perDay = days.map((day) => days.filter((one) => one === day).length);
    expect(Math.max(...perDay)).toBeLessThanOrEqual(2);
    expect(reminders(world, 'Lea').length).toBeGreaterThan(2);
  });

  test('in another zone is reminded in their own morning', async () => {
    const world = await planningTeam();
    await world.as('Dana').types('/retro action review within 4 h @noor by Wednesday', HERE);
    await world.moveTo('2026-03-04T08:00:00Z');
    expect(reminders(world, 'Noor')).toEqual(['03-03T17:00 Due tomorrow: review within 4 h']);
  });

  test('who gets it from somebody else is reminded anew, and the message of the first says so', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await world.as('Dana').types('/retro action review within 4 h @lea by Wednesday', HERE);
    await world.moveTo('2026-03-03T09:00:00Z');
    await lea.presses('Change', { beside: 'review' });
    await lea.picks('Who does it?', 'Kim');
    await lea.submits();
    await lea.sees('Kim has it now');
    await world.moveTo('2026-03-06T12:00:00Z');
    expect(reminders(world, 'Kim')).toEqual([
      '03-04T08:00 Due today: review within 4 h',
      '03-05T08:00 Was due Wed 4 Mar: review within 4 h',
    ]);
  });
});

describe('an action whose owner left', () => {
  test('goes once to who can hand it over, in their hours', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await dana.types('/retro action review within 4 h @lea by 9 March', HERE);
    await dana.types('/retro action add staging alerts @lea by 9 March', HERE);
    await world.moveTo('2026-03-03T20:00:00Z');
    world.slack.act.deactivate({ user: 'lea' });
    await world.moveTo('2026-03-06T12:00:00Z');
    const [letter, ...more] = reminders(world, 'Dana');
    expect(letter).toBe(
      '03-04T08:00 Lea has left and had taken on 2 actions of Dev team. Hand over what is still to be done, or drop it.',
    );
    expect(more).toEqual([]);
    expect(reminders(world, 'Lea')).toEqual([]);
    await dana.types('/retro actions', HERE);
    expect(told(world, 'Dana')).toContain('review within 4 h — Lea, who left, due Mon 9 Mar');
  });

  test('is handed over from that message, and its new owner reminded', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await dana.types('/retro action review within 4 h @lea by 9 March', HERE);
    world.slack.act.deactivate({ user: 'lea' });
    await world.moveTo('2026-03-04T12:00:00Z');
    await dana.presses('Hand over', { beside: 'review' });
    await dana.picks('Who does it?', 'Ola');
    await dana.submits();
    await dana.sees('review within 4 h — Ola, due Mon 9 Mar');
    await world.moveTo('2026-03-06T12:00:00Z');
    expect(reminders(world, 'Ola')).toEqual(['03-06T08:00 Due Mon 9 Mar: review within 4 h']);
  });
});
