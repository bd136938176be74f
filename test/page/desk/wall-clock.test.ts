import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cityOf, wallClockIn, whenIn } from '../../../src/simulator/page/client/desk/wall-clock.ts';

const BERLIN = 'Europe/Berlin';
const LOS_ANGELES = 'America/Los_Angeles';

test.each([
  ['2026-03-02T07:55:00.000Z', BERLIN, '2026-03-02', 'Mon 2 Mar', '08:55'],
  ['2026-03-02T07:55:00.000Z', LOS_ANGELES, '2026-03-01', 'Sun 1 Mar', '23:55'],
  ['2026-03-01T23:00:00.000Z', BERLIN, '2026-03-02', 'Mon 2 Mar', '00:00'],
  ['2026-03-29T01:00:00.000Z', BERLIN, '2026-03-29', 'Sun 29 Mar', '03:00'],
  ['2026-09-10T07:00:00.000Z', 'Asia/Kathmandu', '2026-09-10', 'Thu 10 Sep', '12:45'],
])('at %s the wall in %s shows %s, %s, %s', (at, zone, date, day, time) => {
  expect(wallClockIn(zone, new Date(at))).toEqual({ date, day, time });
});

test.each([
  ['2026-03-02T07:55:00.000Z', BERLIN, 'now'],
  ['2026-03-02T07:00:00.000Z', BERLIN, 'now'],
  ['2026-03-02T08:00:00.000Z', BERLIN, '09:00'],
  ['2026-03-02T08:00:00.000Z', LOS_ANGELES, 'tomorrow 00:00'],
  ['2026-03-03T08:00:00.000Z', BERLIN, 'tomorrow 09:00'],
  ['2026-03-04T08:00:00.000Z', BERLIN, 'Wed 4 Mar 09:00'],
])('at 08:55 in Berlin, %s in %s is %s', (at, zone, words) => {
  expect(whenIn(zone, new Date(at), new Date('2026-03-02T07:55:00.000Z'))).toBe(words);
});

test('on the evening before the clocks go forward, 09:00 is tomorrow and not the day after', () => {
  const now = new Date('2026-03-28T22:30:00.000Z');
  expect(whenIn(BERLIN, new Date('2026-03-29T07:00:00.000Z'), now)).toBe('tomorrow 09:00');
});

test('whatever falls due on the viewer’s own date is told by its time alone', () => {
  const anInstant = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(anInstant, anInstant, fc.constantFrom(BERLIN, LOS_ANGELES), (one, other, zone) => {
      const [now, at] = one < other ? [one, other] : [other, one];
      const isToday = wallClockIn(zone, now).date === wallClockIn(zone, at).date;
      const words = whenIn(zone, at, now);
      expect(words === 'now' || /^\d\d:\d\d$/.test(words)).toBe(isToday || at <= now);
    }),
  );
});

test.each([
  [LOS_ANGELES, 'Los Angeles'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('%s is called %s', (zone, city) => {
  expect(cityOf(zone)).toBe(city);
});
