import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localMinute, secondsAt } from '../../../src/simulator/page/client/blocks/elements/zoned-minutes.ts';

const seconds = (instant: string) => Date.parse(instant) / 1000;

describe('a minute on the clock of a zone', () => {
  test.each([
    ['Europe/Berlin', '2026-03-02T09:30', '2026-03-02T08:30:00Z'],
    ['America/New_York', '2026-03-08T03:30', '2026-03-08T07:30:00Z'],
    ['Asia/Kolkata', '2026-03-02T00:00', '2026-03-01T18:30:00Z'],
    ['Pacific/Kiritimati', '2026-03-02T09:00', '2026-03-01T19:00:00Z'],
  ])('%s %s', (zone, minute, instant) => {
    expect(secondsAt(minute, zone)).toBe(seconds(instant));
    expect(localMinute(seconds(instant), zone)).toBe(minute);
  });

  test('one that the change of clocks leaves out is an hour on; of one that comes twice, the first', () => {
    expect(secondsAt('2026-03-29T02:30', 'Europe/Berlin')).toBe(seconds('2026-03-29T01:30:00Z'));
    expect(secondsAt('2026-10-25T02:30', 'Europe/Berlin')).toBe(seconds('2026-10-25T00:30:00Z'));
  });

  test('is read as it is shown, at any moment in any zone', () => {
    const zone = fc.constantFrom(
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'UTC',
    );
    const minute = fc.integer({
      min: seconds('2000-01-01T00:00Z') / 60,
      max: seconds('2060-01-01T00:00Z') / 60,
    });
    fc.assert(
      fc.property(minute, zone, (at, timeZone) => {
        const shown = localMinute(at * 60, timeZone);
        expect(localMinute(secondsAt(shown, timeZone), timeZone)).toBe(shown);
      }),
    );
  });
});
