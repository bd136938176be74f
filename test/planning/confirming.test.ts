import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { letters, planOf, publishedPlan } from './published.ts';
import { HERE } from './team.ts';

describe('An assignee', () => {
  test('confirms stories and days by one press', async () => {
    const world = await publishedPlan();
    expect(letters(world, 'Lea')[0]).toContain(
      'Your share: 5 of 10 points in 1 story, 10 days\n• ERP-001 Order export, 5 points',
    );
    await world.as('Lea').presses('Confirm');
    expect(letters(world, 'Lea')[0]).toContain('You confirmed it, today 09:00.');
    expect(await planOf(world)).toContain('Not confirmed yet: Ola');
    await world.as('Ola').presses('Confirm');
    expect(await planOf(world)).not.toContain('Not confirmed');
  });

  test('says why not; it stands on the plan, and whoever published it hears it', async () => {
    const world = await publishedPlan();
    const ola = world.as('Ola');
    await ola.presses('Not like this');
    await ola.fills('Why not?', 'I am away from the 9th');
    await ola.submits();
    expect(await planOf(world)).toContain(
      'Not confirmed yet: Lea · Ola: not like this, “I am away from the 9th”',
    );
    await world
      .as('Dana')
      .sees('Ola does not confirm their share in Sprint 1: “I am away from the 9th”.', { in: 'dm' });
    expect(letters(world, 'Ola')[0]).toContain(
      'You said: not like this, today 09:00, “I am away from the 9th”.',
    );
  });

  test('is asked again when their share is another', async () => {
    const world = await publishedPlan();
    await world.as('Lea').presses('Confirm');
    await world.moveTo('2026-03-03T08:05:00Z');
    await world.as('Dana').types('/sprint plan', HERE);
    await world.as('Dana').presses('Edit', { beside: 'Stories' });
    await world.as('Dana').fills('Add a new story', 'ERP-004 Log 3 @lea must');
    await world.as('Dana').presses('Add it');
    await world.moveTo('2026-03-03T08:30:00Z');
    expect(letters(world, 'Lea').at(-1)).toContain('Since you answered, ERP-004 (3 points) came to you.');
    expect(await planOf(world)).toContain('Not confirmed yet: Lea and Ola');
  });

  test('who was never asked is asked when a story comes to them', async () => {
    const world = await publishedPlan();
    expect(letters(world, 'Kim')).toEqual([]);
    await world.as('Dana').types('/sprint plan', HERE);
    await world.as('Dana').presses('Edit', { beside: 'Stories' });
    await world.as('Dana').fills('Add a new story', 'ERP-004 Log 3 @kim must');
    await world.as('Dana').presses('Add it');
    await world.moveTo('2026-03-02T08:30:00Z');
    expect(letters(world, 'Kim')).toHaveLength(1);
  });

  test('is shown what changed while they were reading', async () => {
    const world = await publishedPlan();
    await world.as('Dana').types('/sprint estimate ERP-001 8', HERE);
    await world.as('Lea').presses('Confirm');
    expect(told(world, 'Lea')).toContain('Not recorded yet: your share changed while you were reading.');
    await world.as('Lea').presses('Confirm');
    expect(letters(world, 'Lea')[0]).toContain('You confirmed it');
  });

  test('whose story goes to somebody else is told that nothing waits for them', async () => {
    const world = await publishedPlan();
    await world.as('Dana').types('/sprint edit ERP-001', HERE);
    await world.as('Dana').picks('Who works on it?', ['Kim']);
    await world.as('Dana').submits();
    await world.moveTo('2026-03-02T08:20:00Z');
    expect(letters(world, 'Lea')[0]).toContain('Nothing in it waits for you any more.');
    expect(letters(world, 'Kim')).toHaveLength(1);
  });

  test('in their night is asked when they are at work', async () => {
    const world = await publishedPlan();
    await world.as('Dana').types('/sprint plan', HERE);
    await world.as('Dana').presses('Edit', { beside: 'Stories' });
    await world.as('Dana').fills('Add a new story', 'ERP-004 Log 3 @noor must');
    await world.as('Dana').presses('Add it');
    await world.moveTo('2026-03-02T16:59:00Z');
    expect(letters(world, 'Noor')).toEqual([]);
    await world.moveTo('2026-03-02T17:05:00Z');
    expect(letters(world, 'Noor')).toHaveLength(1);
  });

  test('who goes on leave after they confirmed is asked whether it still holds', async () => {
    const world = await publishedPlan();
    await world.as('Lea').presses('Confirm');
    await world.moveTo('2026-03-03T08:05:00Z');
    await world.as('Lea').types('/standup away 2026-03-09 to 2026-03-10', HERE);
    await world.moveTo('2026-03-03T08:30:00Z');
    expect(letters(world, 'Lea').at(-1)).toContain('Since you answered, you have 8 days instead of 10 days.');
  });
});
