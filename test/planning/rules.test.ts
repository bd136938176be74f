import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeDays,
  mergeNeeds,
  mergeValues,
  needsMitigation,
  overlaps,
  proposedDates,
  readDates,
  readLength,
} from '../../src/features/planning/rules/index.ts';
import type { MemberCapacity, SprintEvent } from '../../src/features/sprints/index.ts';
import { isWorkingDay, type WorkingCalendar } from '../../src/time/index.ts';

const calendar: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-04-03', '2026-04-06']),
};

describe('the dates that are proposed', () => {
  const last = { startsOn: '2026-03-02', endsOn: '2026-03-13', over: '2026-03-13' };
  test.each([
    ['on a Monday', '2026-03-02', undefined, '2026-03-02', '2026-03-13'],
    ['on a Tuesday', '2026-03-03', undefined, '2026-03-09', '2026-03-20'],
    ['before Easter', '2026-03-31', undefined, '2026-04-07', '2026-04-17'],
    ['while the last one runs', '2026-03-05', last, '2026-03-16', '2026-03-27'],
    [
      'after one that was closed early',
      '2026-03-05',
      { ...last, over: '2026-03-05' },
      '2026-03-06',
      '2026-03-17',
    ],
    ['long after the last one', '2026-05-05', last, '2026-05-11', '2026-05-22'],
  ])('%s', (_, today, before, startsOn, endsOn) => {
    expect(proposedDates(calendar, today, before)).toEqual({ startsOn, endsOn });
  });

  const days = fc
    .integer({ min: 0, max: 800 })
    .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
  test('are always working days in order', () => {
    fc.assert(
      fc.property(days, days, days, (today, one, other) => {
        const [startsOn = one, endsOn = other] = [one, other].sort();
        const dates = proposedDates(calendar, today, { startsOn, endsOn, over: endsOn });
        expect(dates.startsOn <= dates.endsOn).toBe(true);
        expect(isWorkingDay(calendar, dates.startsOn) && isWorkingDay(calendar, dates.endsOn)).toBe(true);
      }),
    );
  });
});

test.each([
  ['10 working days', 10],
  ['10', 10],
  ['1 day', 1],
  ['2 weeks', 10],
  ['3w', 15],
  ['0 days', null],
  ['two weeks', null],
  ['', null],
])('a length of "%s" is %s working days', (text, days) => {
  expect(readLength(text, 5)).toBe(days);
});

describe('the dates that are typed', () => {
  const shown = { startsOn: '2026-03-02', endsOn: '2026-03-13', length: null, endsOnShown: '2026-03-13' };
  test.each([
    ['a length moves the last day that was left', { length: 5 }, '2026-03-06'],
    ['over holidays, too', { startsOn: '2026-03-30', length: 10 }, '2026-04-14'],
    ['a length beside the day that it ends on', { endsOn: '2026-03-06', length: 5 }, '2026-03-06'],
    ['a length that ends before a weekend', { endsOn: '2026-03-08', length: 5 }, '2026-03-08'],
    ['no last day, but a length', { endsOn: null, length: 1 }, '2026-03-02'],
  ])('%s', (_, but, endsOn) => {
    expect(readDates({ ...shown, ...but }, calendar)).toMatchObject({ kind: 'dates', dates: { endsOn } });
  });

  test.each([
    ['starts', { startsOn: null }],
    ['ends', { endsOn: null, endsOnShown: null }],
    ['ends', { endsOn: '2026-03-01' }],
    ['ends', { endsOn: '2027-12-31' }],
    ['length', { endsOn: '2026-03-12', length: 10 }],
  ])('%s is refused for %o', (field, but) => {
    expect(readDates({ ...shown, ...but }, calendar)).toMatchObject({ kind: 'wrong', field });
  });
});

test.each([
  ['high', 'high', true],
  ['high', 'medium', true],
  ['medium', 'high', true],
  ['high', 'low', false],
  ['medium', 'medium', false],
  ['low', 'low', false],
] as const)('a risk of %s × %s needs a mitigation: %s', (probability, impact, needs) => {
  expect(needsMitigation({ probability, impact })).toBe(needs);
});

test('two spans overlap where they share a day', () => {
  const march = { startsOn: '2026-03-02', endsOn: '2026-03-13' };
  expect(overlaps(march, { startsOn: '2026-03-13', endsOn: '2026-03-27' })).toBe(true);
  expect(overlaps(march, { startsOn: '2026-03-14', endsOn: '2026-03-27' })).toBe(false);
});

describe('what two people write', () => {
  const record = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });

  test('is merged so that no change of either is lost but where both changed the same', () => {
    fc.assert(
      fc.property(record, record, record, (was, mine, theirs) => {
        const { merged, conflicts } = mergeValues(was, mine, theirs);
        for (const field of ['a', 'b', 'c'] as const) {
          const expected = mine[field] === was[field] ? theirs[field] : mine[field];
          expect(merged[field]).toBe(expected);
          if (!conflicts.includes(field) && theirs[field] !== was[field]) {
            expect(merged[field]).toBe(theirs[field]);
          }
        }
      }),
    );
  });

  const needed = (was: string | null, became: string | null) =>
    ({ field: 'prerequisites', was, became }) as SprintEvent;
  test.each([
    ['nobody else', ['a'], ['b'], [], ['b']],
    ['somebody added one', ['a', 'b'], ['a', 'c'], [needed(null, 'b')], ['a', 'b', 'c']],
    ['somebody took one out', [], ['a', 'c'], [needed('a', null)], ['c']],
  ])('of sprints to wait for: %s', (_, kept, mine, since, needs) => {
    expect(mergeNeeds(kept, mine, since)).toEqual(needs);
  });

  const lea: MemberCapacity = {
    ...{ userId: 'LEA', name: 'Lea', workingDays: 10, daysAway: 2, days: 8, isSet: false, amount: 8 },
  };
  const set = (was: number | null, became: number, byUserId: string) =>
    ({
      ...{ field: 'days', byUserId, became: { userId: 'LEA', days: became } },
      was: was === null ? null : { userId: 'LEA', days: was },
    }) as SprintEvent;
  const merged = (member: MemberCapacity, days: number, since: SprintEvent[]) =>
    mergeDays([member], new Map([['LEA', days]]), { since, userId: 'DANA' });

  test('of days: as the calendar says follows it again, else it is set', () => {
    expect(merged({ ...lea, days: 5, isSet: true }, 8, []).changes).toEqual(new Map([['LEA', null]]));
    expect(merged(lea, 6, []).changes).toEqual(new Map([['LEA', 6]]));
    expect(merged(lea, 8, []).changes).toEqual(new Map());
  });

  test('of days: what one left is the other’s, and what both changed is asked about', () => {
    const theirs = { ...lea, days: 5, isSet: true };
    expect(merged(theirs, 8, [set(null, 5, 'OLA')])).toEqual({
      ...{ changes: new Map(), conflicts: [], untouched: ['LEA'] },
    });
    expect(merged(theirs, 7, [set(null, 5, 'OLA')]).conflicts).toEqual([
      { userId: 'LEA', theirs: 5, by: 'OLA' },
    ]);
    expect(merged(theirs, 7, [set(null, 5, 'DANA')]).changes).toEqual(new Map([['LEA', 7]]));
  });
});
