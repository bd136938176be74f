import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { draftedPlan, holds, letters, planOf, publishedPlan } from './published.ts';
import { HERE } from './team.ts';

describe('The product manager', () => {
  test('approves by one press; the plan and the message say so', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    expect(await planOf(world)).toContain('Business approval: Priya, today 09:00');
    expect(letters(world, 'Priya')[0]).toContain('approved by Priya, today 09:00');
    expect(
      world
        .as('Priya')
        .dm()
        .flatMap(({ buttons }) => buttons),
    ).not.toContain('Approve');
  });

  test('sends back only with what has to change, and whoever published it hears it', async () => {
    const world = await publishedPlan();
    const priya = world.as('Priya');
    await priya.presses('Send back');
    await priya.submits();
    expect(priya.modal?.title).toBe('Send the plan back');
    await priya.fills('What has to change?', 'Export first, then the <connector>');
    await priya.submits();
    expect(await planOf(world)).toContain(
      'Business approval: sent back by Priya, “Export first, then the <connector>”',
    );
    await world
      .as('Dana')
      .sees('Priya sent Sprint 1 back: “Export first, then the <connector>”.', { in: 'dm' });
  });

  test('approves a plan of their own', async () => {
    const world = await draftedPlan();
    await holds(world, 'Product manager', 'Dana');
    await world.as('Dana').types('/sprint publish', HERE);
    await world.as('Dana').presses('Approve', { in: 'dm' });
    expect(await planOf(world)).toContain('Business approval: Dana, today 09:00');
  });

  test('has it on App Home while it is owed, and no longer', async () => {
    const world = await publishedPlan();
    const priya = world.as('Priya');
    await priya.opensHome();
    await priya.seesHome('Business approval (product manager): Is this what is worth doing now?');
    await priya.presses('Approve', { in: 'home' });
    expect(await planOf(world)).toContain('Business approval: Priya');
    expect(priya.home?.text).not.toContain('Business approval');
  });

  test('finds it with /sprint approve; others find nothing', async () => {
    const world = await publishedPlan();
    await world.as('Priya').types('/sprint approve', HERE);
    expect(told(world, 'Priya')).toContain(
      'Business approval (product manager): Is this what is worth doing now?',
    );
    await world.as('Kim').types('/sprint approve', HERE);
    expect(told(world, 'Kim')).toBe('No plan waits for you.');
  });
});

describe('The architect', () => {
  test('says whether it can be done, what it touches and what is recommended', async () => {
    const world = await publishedPlan();
    const omar = world.as('Omar');
    await omar.presses('Approve');
    await omar.picks('Can it be done?', 'Yes, with my recommendations');
    await omar.fills('What does it touch?', 'The nightly load');
    await omar.submits();
    expect(omar.modal?.errors).toEqual({ 'What do you recommend?': 'Write what you recommend.' });
    await omar.fills('What do you recommend?', 'Queue the exports');
    await omar.submits();
    expect(await planOf(world)).toContain('Technical approval: Omar, today 09:00');
    expect(letters(world, 'Omar').at(-1)).toContain(
      'approved by Omar, today 09:00, “Feasible with the recommendations”\nRecommended: “Queue the exports”\nIt touches: “The nightly load”',
    );
    await world.moveTo('2026-03-02T08:01:00Z');
    const [canvas] = [...world.slack.workspace.canvases.values()];
    expect(canvas?.markdown).toContain(
      '- **Impact:** The nightly load\n- **Recommendations:** Queue the exports',
    );
  });

  test('is not asked where nobody is one, and the plan needs no such approval', async () => {
    const world = await publishedPlan({ architect: '' });
    expect(await planOf(world)).not.toContain('Technical approval');
  });

  test('is away: the deputy is asked', async () => {
    const world = await draftedPlan();
    await holds(world, 'Architect', 'Lea', 'Omar');
    await world.as('Lea').types('/standup away today', HERE);
    await world.as('Dana').types('/sprint publish', HERE);
    expect(letters(world, 'Omar')).toHaveLength(1);
    expect(await planOf(world)).toContain('Technical approval: waits for Omar');
  });
});

describe('A change after the approval', () => {
  test('asks for it again and says what changed, once the planner has had time to change more', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    await world.moveTo('2026-03-03T08:05:00Z');
    const dana = world.as('Dana');
    await dana.types('/sprint estimate ERP-002 3', HERE);
    await dana.types('/sprint plan', HERE);
    await dana.presses('Edit', { beside: 'Goal and dates' });
    await dana.fills('What is it for?', 'Orders flow into the ERP within a minute');
    await dana.submits();
    await world.moveTo('2026-03-03T08:15:00Z');
    expect(letters(world, 'Priya')).toHaveLength(1);
    await world.moveTo('2026-03-03T08:21:00Z');
    const [first, second] = letters(world, 'Priya');
    expect(first).toContain('what I ask you now stands in my newer message below');
    expect(second).toContain(
      'Since Priya approved it, ERP-002 went from 8 points to 3 points and the goal changed.',
    );
    await world.as('Priya').presses('Approve');
    expect(letters(world, 'Priya').at(-1)).toContain('approved by Priya, today 09:21');
  });

  test('comes as no second message on one day, but is in the first at once', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    await world.as('Dana').types('/sprint estimate ERP-002 3', HERE);
    await world.moveTo('2026-03-02T12:00:00Z');
    expect(letters(world, 'Priya')).toHaveLength(1);
    expect(letters(world, 'Priya')[0]).toContain('ERP-002 went from 8 points to 3 points');
    await world.moveTo('2026-03-03T08:00:00Z');
    expect(letters(world, 'Priya')).toHaveLength(2);
  });

  test('that is taken back asks nobody', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    const dana = world.as('Dana');
    await dana.types('/sprint estimate ERP-002 3', HERE);
    await dana.types('/sprint estimate ERP-002 8', HERE);
    await world.moveTo('2026-03-02T09:00:00Z');
    expect(await planOf(world)).toContain('Business approval: Priya, today 09:00');
  });

  test('of what a gate is not about leaves it', async () => {
    const world = await publishedPlan();
    await world.as('Priya').presses('Approve');
    await world.as('Lea').types('/sprint move ERP-001 in progress', HERE);
    await world.moveTo('2026-03-02T09:00:00Z');
    expect(await planOf(world)).toContain('Business approval: Priya, today 09:00');
  });

  test('that came while somebody was reading is shown before it is approved', async () => {
    const world = await publishedPlan();
    const priya = world.as('Priya');
    const before = priya.dm().find(({ text }) => text.startsWith('Sprint 1 ·'));
    await world.as('Dana').types('/sprint estimate ERP-002 3', HERE);
    await priya.presses('Approve');
    expect(before?.text).toContain('8 points');
    expect(told(world, 'Priya')).toBe(
      'Not recorded yet: while you were reading, ERP-002 went from 8 points to 3 points. The message shows it as it is now; press again if it still holds.',
    );
    await priya.presses('Approve');
    expect(await planOf(world)).toContain('Business approval: Priya');
  });
});

test('What changed while somebody read their App Home is shown to them before it is approved', async () => {
  const world = await publishedPlan();
  const priya = world.as('Priya');
  await world.as('Ola').presses('Confirm');
  await priya.opensHome();
  await world.as('Dana').types('/sprint estimate ERP-002 3', HERE);
  await priya.presses('Approve', { in: 'home' });
  await priya.seesModal('Not recorded yet: while you were reading, ERP-002 went from 8 points to 3 points.');
  await world.moveTo('2026-03-02T08:00:30Z');
  const asking = (await world.app.upcoming()).filter(({ words }) => words.includes('Ask again'));
  expect(asking.map(({ words, team }) => [words, team])).toEqual([
    ['Ask again about what changed in Sprint 1', 'Dev team'],
  ]);
});

describe('Somebody who cannot approve', () => {
  test('twice is told who did', async () => {
    const world = await draftedPlan();
    await holds(world, 'Product manager', 'Priya', 'Kim');
    await world.as('Dana').types('/sprint publish', HERE);
    await world.as('Kim').types('/sprint approve', HERE);
    await world.as('Priya').presses('Approve', { in: 'dm' });
    await world.as('Kim').presses('Approve');
    expect(told(world, 'Kim')).toContain('Priya approved it already, today 09:00');
  });

  test('without the role is told who holds it', async () => {
    const world = await publishedPlan();
    await holds(world, 'Product manager', 'Kim');
    await world.as('Priya').presses('Approve');
    expect(told(world, 'Priya')).toContain('Only Kim (product manager) can do that.');
    expect(await planOf(world)).toContain('Business approval: waits for');
  });

  test('is told when it has started meanwhile', async () => {
    const world = await publishedPlan();
    await world.as('Priya').types('/sprint approve', HERE);
    await world.as('Dana').types('/sprint start', HERE);
    await world.as('Dana').presses('Start anyway');
    await world.as('Dana').fills('Why does it start all the same?', 'Finance waits');
    await world.as('Dana').submits();
    await world.as('Priya').presses('Approve');
    expect(told(world, 'Priya')).toBe('Sprint 1 is running. It needs no approval any more.');
  });
});
