import { describe, expect, test } from 'vitest';
import {
  etaChoices,
  latestSnooze,
  momentOf,
  needsConsent,
  snoozeChoices,
} from '../../src/features/blockers/rules/index.ts';
import type { WorkingCalendar } from '../../src/time/index.ts';

const berlin: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  ...{ startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(),
};
const at = (text: string) => new Date(text);

describe('"I\'m on it" offers times by the wall clock of who takes it', () => {
  test.each([
    [
      '2026-03-02T09:00:00Z',
      [
        'In 1 hour (11:00)',
        'In 2 hours (12:00)',
        'By the end of today (17:00)',
        'By the end of Tue 3 Mar (17:00)',
      ],
    ],
    [
      '2026-03-06T15:30:00Z',
      [
        'In 1 hour (17:30)',
        'In 2 hours (18:30)',
        'By the end of today (17:00)',
        'By the end of Mon 9 Mar (17:00)',
      ],
    ],
    ['2026-03-06T16:30:00Z', ['In 1 hour (18:30)', 'In 2 hours (19:30)', 'By the end of Mon 9 Mar (17:00)']],
  ])('%s', (now, labels) => {
    expect(etaChoices(berlin, at(now)).map(({ label }) => label)).toEqual(labels);
  });
});

const night: WorkingCalendar = { ...berlin, startsAt: '22:00', endsAt: '06:00' };

describe('who works from 22:00 to 06:00 is offered the ends of their shifts', () => {
  test.each([
    // Monday in the evening before, in the shift, after midnight in it, and after it
    ['2026-03-02T19:00:00Z', ['your shift (Tue 3 Mar 06:00)', 'your next shift (Wed 4 Mar 06:00)']],
    ['2026-03-02T22:30:00Z', ['your shift (Tue 3 Mar 06:00)', 'your next shift (Wed 4 Mar 06:00)']],
    ['2026-03-03T01:00:00Z', ['your shift (06:00)', 'your next shift (Wed 4 Mar 06:00)']],
    ['2026-03-07T01:00:00Z', ['your shift (06:00)', 'your next shift (Tue 10 Mar 06:00)']],
  ])('%s', (now, ends) => {
    const labels = etaChoices(night, at(now)).map(({ label }) => label);
    expect(labels.slice(2)).toEqual(ends.map((end) => `By the end of ${end}`));
  });

  test('each of them at the instant that it says', () => {
    expect(etaChoices(night, at('2026-03-03T01:00:00Z')).map((choice) => choice.at.toISOString())).toEqual([
      '2026-03-03T02:00:00.000Z',
      '2026-03-03T03:00:00.000Z',
      '2026-03-03T05:00:00.000Z',
      '2026-03-04T05:00:00.000Z',
    ]);
  });

  test.each([
    ['two o’clock is after midnight', { date: null, time: '02:00' }, '2026-03-03T01:00:00.000Z'],
    ['an hour before midnight is tonight', { date: null, time: '23:50' }, '2026-03-02T22:50:00.000Z'],
    ['a day alone is its shift', { date: '2026-03-03', time: null }, '2026-03-04T05:00:00.000Z'],
  ])('%s', (_, written, instant) => {
    expect(momentOf(written, night, at('2026-03-02T22:30:00Z'))).toEqual({ at: at(instant) });
  });

  test.each([
    ['2026-03-03T01:00:00Z', '2026-03-03T21:00:00Z'],
    ['2026-03-03T12:00:00Z', '2026-03-03T21:00:00Z'],
    ['2026-03-02T22:30:00Z', '2026-03-03T21:00:00Z'],
  ])('snoozed at %s until the next shift it sleeps until %s', (now, until) => {
    const choice = snoozeChoices(night, night, at(now)).find(({ value }) => value === 'morning');
    expect(choice).toEqual({ value: 'morning', label: 'Until your next shift (22:00)', at: at(until) });
  });
});

test('snoozed before work, the next working morning is today’s', () => {
  const choices = snoozeChoices(berlin, berlin, at('2026-03-03T05:30:00Z'));
  expect(choices.find(({ value }) => value === 'morning')?.at).toEqual(at('2026-03-03T08:00:00Z'));
});

describe("a day and a time of one's own", () => {
  const now = at('2026-03-02T09:00:00Z');
  test.each([
    [{ date: null, time: '14:00' }, '2026-03-02T13:00:00.000Z'],
    [{ date: '2026-03-03', time: null }, '2026-03-03T16:00:00.000Z'],
    [{ date: '2026-03-03', time: '10:30' }, '2026-03-03T09:30:00.000Z'],
  ])('%j', (written, instant) => {
    expect(momentOf(written, berlin, now)).toEqual({ at: at(instant) });
  });

  test.each([
    [{ date: null, time: '09:30' }, 'time', '09:30 on that day has passed. Choose a later time or day.'],
    [{ date: '2026-03-01', time: null }, 'date', '17:00 on that day has passed. Choose a later time or day.'],
    [{ date: '2027-03-03', time: '10:00' }, 'date', 'Choose a day within the next 90 days.'],
  ])('%j is refused', (written, field, reason) => {
    expect(momentOf(written, berlin, now)).toEqual({ field, reason });
  });
});

test.each([
  ['2026-03-04T09:00:00Z', false],
  ['2026-03-04T09:00:01Z', true],
  ['2026-03-05T16:00:00Z', true],
])('an ETA of %s, given on Monday 10:00, needs consent: %s', (eta, needed) => {
  expect(needsConsent(berlin, at('2026-03-02T09:00:00Z'), at(eta))).toBe(needed);
});

test('the longest snooze on a Friday afternoon ends on Monday afternoon', () => {
  expect(latestSnooze(berlin, at('2026-03-06T14:00:00Z'))).toEqual(at('2026-03-09T14:00:00Z'));
});

test.each([
  ['2026-03-02T09:00:00Z', ['1h', '2h', '4h', 'morning', 'day']],
  ['2026-03-07T09:00:00Z', ['1h', '2h', '4h', 'morning', 'day']],
])('snoozing at %s offers nothing beyond one working day', (now, values) => {
  const choices = snoozeChoices(berlin, berlin, at(now));
  expect(choices.map(({ value }) => value)).toEqual(values);
  for (const choice of choices) expect(choice.at <= latestSnooze(berlin, at(now))).toBe(true);
});
