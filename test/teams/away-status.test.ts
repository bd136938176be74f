import { describe, expect, test } from 'vitest';
import { absenceByStatus, saysAway } from '../../src/features/teams/rules/index.ts';

describe('a Slack status that means away', () => {
  test.each([
    [':palm_tree:', ''],
    [':palm_tree:', 'Vacationing'],
    [':face_with_thermometer:', 'Out sick'],
    [':airplane:', ''],
    ['', 'On vacation until 3 Jan'],
    ['', 'OOO'],
    ['', 'Out of office'],
    [':speech_balloon:', 'out of the office this week'],
    ['', 'PTO'],
    ['', 'parental leave'],
    ['', 'Sick, sorry'],
    ['', 'day off'],
    [':palm_tree:', 'Back on Monday'],
    ['', 'Out of office, back tomorrow'],
    ['', 'On vacation in Marrakesh'],
    [':beach_with_umbrella::skin-tone-3:', 'holiday'],
  ])('%s %s', (emoji, text) => {
    expect(saysAway({ emoji, text })).toBe(true);
  });
});

describe('a Slack status that does not', () => {
  test.each([
    ['', ''],
    [':house_with_garden:', 'Working remotely'],
    [':spiral_calendar_pad:', 'In a meeting'],
    [':bus:', 'Commuting'],
    [':headphones:', 'Focus'],
    [':palm_tree:', 'Back from vacation'],
    [':palm_tree:', 'Vacation next week'],
    ['', 'Vacation from Monday'],
    ['', 'PTO starting 20 Dec'],
    ['', 'no vacation for me'],
    ['', 'Planning my vacation'],
    ['', 'Holiday in December'],
    ['', 'Coolest office day'],
    ['', 'Protocol review'],
    ['', 'cover for the sickbay service'],
  ])('%s %s', (emoji, text) => {
    expect(saysAway({ emoji, text })).toBe(false);
  });
});

describe('the days that a status covers', () => {
  const vacation = (until: string | null) => ({
    ...{ emoji: ':palm_tree:', text: 'Vacation' },
    expiresAt: until === null ? null : new Date(until),
  });
  const berlin = 'Europe/Berlin';

  test('all of them, when it does not expire', () => {
    expect(absenceByStatus(vacation(null), '2026-03-04', berlin)).toMatchObject({ to: null });
  });

  test('to the day at whose end it expires', () => {
    const status = vacation('2026-03-05T22:59:00Z');
    expect(absenceByStatus(status, '2026-03-05', berlin)).toMatchObject({ to: '2026-03-05' });
    expect(absenceByStatus(status, '2026-03-06', berlin)).toBeNull();
  });

  test('not the day that is left to work when it expires in the morning', () => {
    const status = vacation('2026-03-05T08:00:00Z');
    expect(absenceByStatus(status, '2026-03-05', berlin)).toBeNull();
    expect(absenceByStatus(status, '2026-03-04', berlin)).toMatchObject({ to: '2026-03-04' });
  });

  test('by the clocks of the person', () => {
    const status = vacation('2026-03-05T22:59:00Z');
    expect(absenceByStatus(status, '2026-03-05', 'America/Los_Angeles')).toMatchObject({ to: '2026-03-05' });
    expect(absenceByStatus(status, '2026-03-06', 'Pacific/Auckland')).toBeNull();
  });
});
