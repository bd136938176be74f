import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTimeOfDay } from '../../../src/time/index.ts';
import { times } from '../arbitraries.ts';

test.each([
  ['9', '09:00'],
  ['09:00', '09:00'],
  ['9am', '09:00'],
  ['9 a.m.', '09:00'],
  ['9:30 PM', '21:30'],
  ['9.30', '09:30'],
  ['0900', '09:00'],
  ['900', '09:00'],
  ['0', '00:00'],
  ['12am', '00:00'],
  ['12:30am', '00:30'],
  ['12pm', '12:00'],
  ['noon', '12:00'],
  ['Midnight', '00:00'],
  [' 23:59 ', '23:59'],
])('"%s" is %s', (text, time) => {
  expect(parseTimeOfDay(text)).toEqual({ ok: true, time });
});

test.each([
  ['25:00', 'a day has hours 00 to 23'],
  ['24:00', 'write 00:00 for midnight'],
  ['9:60', 'an hour has minutes 00 to 59'],
  ['13pm', 'with am or pm the hours are 1 to 12'],
  ['0am', 'with am or pm the hours are 1 to 12'],
  ['9:5', "I can't read"],
  ['-1', "I can't read"],
  ['soon', 'For example 09:30'],
  ['', 'Write a time of day.'],
])('"%s" is refused: %s', (text, reason) => {
  const parsed = parseTimeOfDay(text);
  expect(parsed).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

test('every time of day is read as it is written', () => {
  fc.assert(
    fc.property(times, (time) => {
      expect(parseTimeOfDay(time)).toEqual({ ok: true, time });
      expect(parseTimeOfDay(time.replace(':', ''))).toEqual({ ok: true, time });
    }),
  );
});
