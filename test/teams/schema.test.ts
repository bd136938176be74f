import { describe, expect, test } from 'vitest';
import { DEFAULT_HOURS, ZONE_OF_SLACK } from '../../src/features/teams/rules/index.ts';
import { chosenAbsence, chosenHours, readAway } from '../../src/features/teams/schema.ts';

const TODAY = '2026-03-03';

describe('what follows /standup away', () => {
  test.each([
    ['today', '2026-03-03', '2026-03-03', ''],
    ['until Friday', '2026-03-03', '2026-03-06', ''],
    ['2026-12-20 to 2027-01-03', '2026-12-20', '2027-01-03', ''],
    ['2026-12-20 to 2027-01-03, parental leave', '2026-12-20', '2027-01-03', 'parental leave'],
    ['tomorrow, dentist, then train', '2026-03-04', '2026-03-04', 'dentist, then train'],
  ])('%s', async (text, from, to, reason) => {
    expect(await readAway(text, TODAY)).toEqual({ from, to, reason });
  });

  test.each([
    ['2026-03-09 to 2026-03-05', 'Mon 9 Mar is after Thu 5 Mar. Write the first day first.'],
    ['2026-02-20 to 2026-02-25', 'Wed 25 Feb is over. Choose days from today on.'],
    ['2026-02-30', 'There is no day 2026-02-30 in the calendar.'],
    ['3/4', '"3/4" is one day in some countries and another in others. Write it like 3 Jan or 2027-01-03.'],
    ['when &lt;it&gt; suits', 'I can\'t read "when &lt;it&gt; suits" as one or more days.'],
    ['<@U123> tomorrow', 'Everybody sets their own days away.'],
  ])('%s is refused, with the reason', async (text, reason) => {
    await expect(readAway(text, TODAY)).rejects.toThrow(reason);
  });
});

describe('the days chosen in the modal', () => {
  test('one day, where no last one is chosen', () => {
    const form = { from: '2026-03-04', to: null, reason: '' };
    expect(chosenAbsence(form, TODAY)).toEqual({ from: '2026-03-04', to: '2026-03-04', reason: '' });
  });

  test.each([
    ['2026-03-06', '2026-03-04', 'to', 'Wed 4 Mar is before Fri 6 Mar, the first day.'],
    ['2026-02-20', '2026-02-25', 'to', 'Wed 25 Feb is over. Choose days from today on.'],
    ['2026-02-20', null, 'from', 'Fri 20 Feb is over. Choose days from today on.'],
  ])('%s to %s is refused under the input at fault', (from, to, field, reason) => {
    expect(() => chosenAbsence({ from, to, reason: '' }, TODAY)).toThrow(
      expect.objectContaining({ fields: { [field]: reason } }),
    );
  });
});

describe('the hours chosen in the modal', () => {
  const asTheTeam = {
    zone: ZONE_OF_SLACK,
    days: [1, 2, 3, 4, 5] as const,
    startsAt: '09:00',
    endsAt: '17:00',
  };

  test('follow the team where they are the same', () => {
    expect(chosenHours({ ...asTheTeam, days: [...asTheTeam.days] }, DEFAULT_HOURS)).toEqual({
      ...{ timeZone: null, days: null, startsAt: null, endsAt: null },
    });
  });

  test('are kept where they differ', () => {
    const form = { zone: 'Asia/Tokyo', days: [1, 2, 3] as [1, 2, 3], startsAt: '10:00', endsAt: '17:00' };
    expect(chosenHours(form, DEFAULT_HOURS)).toEqual({
      ...{ timeZone: 'Asia/Tokyo', days: [1, 2, 3], startsAt: '10:00', endsAt: null },
    });
  });

  test('cannot end when they start', () => {
    const form = { ...asTheTeam, days: [...asTheTeam.days], endsAt: '09:00' };
    expect(() => chosenHours(form, DEFAULT_HOURS)).toThrow('The day ends when it starts');
  });
});
