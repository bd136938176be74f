import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answer, startTeam } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { publishedTo, shownTo } from './world.ts';

// Monday 2 March 2026, 07:00 in Berlin; the team is asked at 09:00.
let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

describe('what one’s own day brings stands on App Home by itself:', () => {
  test('the standup when it is due, what became of it, and the next', async () => {
    const lea = world.as('Lea');
    await lea.opensHome();
    await lea.seesHome('next: you are asked today 09:00.');
    await world.moveTo('2026-03-02T08:00:00Z');
    expect(shownTo(world, 'Lea')).toContain('Dev team standup · Mon 2 Mar\nOpen for you until 11:00.');
    await answer(world, 'Lea', { Today: 'order export' });
    expect(shownTo(world, 'Lea')).toContain('You have answered Mon 2 Mar.');
    expect(shownTo(world, 'Lea')).toContain('Welcome, Lea.');
    expect(shownTo(world, 'Lea')).not.toContain('Do this first');
    expect(shownTo(world, 'Lea')).toContain('next: you are asked tomorrow 09:00.');
    await lea.presses('Edit', { in: 'home' });
    await lea.seesModal('order export');
  });

  test('one that was not answered is closed, and can still be answered late', async () => {
    const lea = world.as('Lea');
    await lea.opensHome();
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(shownTo(world, 'Lea')).toContain('Mon 2 Mar is closed; an answer now comes late.');
    await lea.presses('Answer late', { in: 'home' });
    await lea.fills('Today', 'order export');
    await lea.submits();
    await lea.seesHome('You have answered Mon 2 Mar.');
  });

  test('one that was skipped is not asked for, and neither is one in days away', async () => {
    const lea = world.as('Lea');
    await lea.opensHome();
    await lea.types('/standup skip', { in: '#dev-standup' });
    await lea.seesHome('You skip Mon 2 Mar.');
    await lea.seesHome('next: you are asked tomorrow 09:00.');
    await lea.types('/standup away 2026-03-03 to 2026-03-04', { in: '#dev-standup' });
    await lea.seesHome('next: you are asked Thu 5 Mar 09:00.');
  });

  test('the day turns at their own midnight', async () => {
    const noor = world.as('Noor');
    await noor.types('/standup away today', { in: '#dev-standup' });
    await noor.opensHome();
    await noor.seesHome('🌴 You are away today.');
    // Sunday evening in Los Angeles was the day she meant.
    await world.moveTo('2026-03-02T08:05:00Z');
    expect(shownTo(world, 'Noor')).toContain('No days away planned.');
  });

  test('a team’s live standup is theirs to answer from its start', async () => {
    const dana = world.as('Dana');
    await dana.types('/standup settings', { in: '#dev-standup' });
    await dana.picks('Held live on', ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']);
    await dana.picks('Asked by direct message on', []);
    await dana.submits();
    await world.as('Lea').opensHome();
    await world.as('Lea').seesHome('next: live, today 09:00.');
    await world.moveTo('2026-03-02T08:00:30Z');
    expect(shownTo(world, 'Lea')).toContain('Open for you until 11:00.');
  });
});

describe('so does what others do:', () => {
  test('a blocker taken, with until when, and resolved', async () => {
    const lea = world.as('Lea');
    const omar = world.as('Omar');
    await lea.opensHome();
    await omar.opensHome();
    await lea.types('/blocker staging DB refuses connections @Omar', { in: '#dev-standup' });
    await omar.seesHome('Yours to unblock: 1');
    await omar.presses("I'm on it", { in: 'home' });
    await omar.submits();
    await lea.seesHome(/Omar on it until today/);
    await omar.seesHome(/you are on it until today/);
    await omar.presses('Resolve', { in: 'home' });
    await omar.fills('What fixed it?', 'restarted it');
    await omar.submits();
    expect(shownTo(world, 'Lea')).not.toContain('staging');
    expect(shownTo(world, 'Omar')).not.toContain('staging');
  });

  test('those who manage the team see who is away, by their word or their Slack status, and who is back', async () => {
    await world.as('Dana').opensHome();
    await world.as('Dana').seesHome('6 of 6 here today');
    await world.as('Kim').types('/standup away until Thursday', { in: '#dev-standup' });
    await world.as('Ola').setsStatus({ text: 'out sick', emoji: ':face_with_thermometer:' });
    await world.moveTo('2026-03-02T06:01:00Z');
    expect(shownTo(world, 'Dana')).toContain('4 of 6 here today, Kim 🌴 until Thu 5 Mar, Ola 🌴');
    await world.as('Kim').types('/standup back', { in: '#dev-standup' });
    await world.moveTo('2026-03-02T06:02:00Z');
    expect(shownTo(world, 'Dana')).toContain('5 of 6 here today, Ola 🌴');
  });

  test('whoever joins a team or leaves it sees so, and so do those who manage it', async () => {
    const omar = world.as('Omar');
    await omar.opensHome();
    await world.as('Dana').opensHome();
    await omar.joins('#dev-standup');
    expect(shownTo(world, 'Omar')).toContain('Dev team standup');
    await world.moveTo('2026-03-02T06:01:00Z');
    expect(shownTo(world, 'Dana')).toContain('7 of 7 here today');
    await omar.leaves('#dev-standup');
    expect(shownTo(world, 'Omar')).not.toContain('Dev team standup');
    await world.moveTo('2026-03-02T06:02:00Z');
    expect(shownTo(world, 'Dana')).toContain('6 of 6 here today');
  });

  test('the team’s new hours reach all who follow them', async () => {
    await world.as('Ola').opensHome();
    const dana = world.as('Dana');
    await dana.types('/standup hours', { in: '#dev-standup' });
    await dana.picks('Day ends', '16:00');
    await dana.submits();
    await world.moveTo('2026-03-02T06:01:00Z');
    expect(shownTo(world, 'Ola')).toContain('You work Mon–Fri 09:00–16:00, Europe/Berlin.');
  });
});

describe('and no more is done than that:', () => {
  test('nothing is published for those who never opened it', async () => {
    await world.as('Lea').opensHome();
    await world.as('Kim').types('/standup away today', { in: '#dev-standup' });
    await world.moveTo('2026-03-03T12:00:00Z');
    expect(publishedTo(world, 'Lea')).toBeGreaterThan(3);
    for (const name of ['Kim', 'Ola', 'Dana', 'Priya']) expect(publishedTo(world, name)).toBe(0);
  });

  test('somebody else’s days away are published only to those who manage the team', async () => {
    await world.as('Ola').opensHome();
    await world.as('Dana').opensHome();
    // Each follows what changed before it was there once.
    await world.moveTo('2026-03-02T06:01:00Z');
    const before = { ola: publishedTo(world, 'Ola'), dana: publishedTo(world, 'Dana') };
    await world.as('Kim').types('/standup away until Thursday', { in: '#dev-standup' });
    await world.moveTo('2026-03-02T06:02:00Z');
    expect(publishedTo(world, 'Dana')).toBe(before.dana + 1);
    expect(publishedTo(world, 'Ola')).toBe(before.ola);
  });

  test('after a week in which they did not look it rests until they do', async () => {
    const lea = world.as('Lea');
    await lea.opensHome();
    await world.moveTo('2026-03-09T12:00:00Z');
    const before = publishedTo(world, 'Lea');
    await world.moveTo('2026-03-12T12:00:00Z');
    expect(publishedTo(world, 'Lea')).toBe(before);
    await lea.opensHome();
    await lea.seesHome('Thu 12 Mar is closed; an answer now comes late.');
    await world.moveTo('2026-03-13T08:00:00Z');
    expect(shownTo(world, 'Lea')).toContain('Dev team standup · Fri 13 Mar');
  });
});
