import { addMinutes } from 'date-fns/addMinutes';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memberTimes } from '../../src/features/standups/rules/schedule.ts';
import type { Schedule } from '../../src/features/standups/rules/types.ts';
import { addDays, localDateOf } from '../../src/time/index.ts';
import { dates, times, zones } from '../time/arbitraries.ts';

describe('for any zone, date and time on the wall', () => {
  const always = [1, 2, 3, 4, 5, 6, 7] as const;
  const schedule = (askedAt: string): Schedule => ({
    modes: { 1: 'async', 2: 'async', 3: 'async', 4: 'async', 5: 'async', 6: 'async', 7: 'async' },
    ...{ cadence: { kind: 'weekly' }, askedAt, dailyAt: '12:00', openMinutes: 120, remindMinutes: 30 },
  });
  const asked = (date: string, askedAt: string, timeZone: string) => {
    const hours = { timeZone, days: always, startsAt: '00:00', endsAt: '00:00' };
    return memberTimes(schedule(askedAt), 'async', date, hours, hours);
  };
  /** Samoa left out a whole day, and no date has two. */
  const zonesWithAllDays = zones.filter((zone) => zone !== 'Pacific/Apia');

  test('each date has its one prompt, on that date, and a later date a later one', () => {
    fc.assert(
      fc.property(dates, times, zonesWithAllDays, (date, askedAt, zone) => {
        const { dueAt } = asked(date, askedAt, zone);
        expect(localDateOf(dueAt, zone)).toBe(date);
        expect(asked(addDays(date, 1), askedAt, zone).dueAt.getTime()).toBeGreaterThan(dueAt.getTime());
      }),
      { numRuns: 500 },
    );
  });

  test('everybody has two hours, and is reminded after an hour and a half', () => {
    fc.assert(
      fc.property(dates, times, zones, (date, askedAt, zone) => {
        const { dueAt, remindAt, deadlineAt } = asked(date, askedAt, zone);
        expect(deadlineAt).toEqual(addMinutes(dueAt, 120));
        expect(remindAt).toEqual(addMinutes(dueAt, 90));
      }),
    );
  });
});
