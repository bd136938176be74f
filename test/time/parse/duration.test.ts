import { expect, test } from 'vitest';
import { parseDuration } from '../../../src/time/index.ts';

test.each([
  ['4h', 240],
  ['90 min', 90],
  ['1.5 hours', 90],
  ['1,5h', 90],
  ['1h 30m', 90],
  ['1 hour and 5 minutes', 65],
  ['0.333 h', 20],
  ['an hour', 60],
  ['2d', 2 * 24 * 60],
  ['1 Week', 7 * 24 * 60],
  ['366 days', 366 * 24 * 60],
])('"%s" is %i minutes', (text, minutes) => {
  expect(parseDuration(text)).toEqual({ ok: true, minutes });
});

test.each([
  ['90', 'Say what "90" counts'],
  ['0 min', 'less than a minute'],
  ['20 s', "I can't read"],
  ['367 days', 'longer than a year'],
  ['4 potatoes', "I can't read"],
  ['1h30', "I can't read"],
  ['soon', 'For example 90 min, 4h or 2d.'],
  ['', 'Write a length of time.'],
  ['x'.repeat(500), 'x…"'],
])('"%s" is refused: %s', (text, reason) => {
  expect(parseDuration(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});
