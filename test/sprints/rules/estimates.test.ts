import { describe, expect, test } from 'vitest';
import {
  estimateWords,
  whatIsWrongWithEstimate,
  whatIsWrongWithScale,
} from '../../../src/features/sprints/index.ts';

const points = { unit: 'points' as const, scale: [1, 2, 3, 5, 8] };
const hours = { unit: 'hours' as const, scale: [] };

describe('an estimate in points', () => {
  test.each([
    ['8', 8],
    [' 5 SP ', 5],
    ['1 point', 1],
    ['3pts', 3],
    ['8.0', 8],
  ])('%s fits the scale', (text, estimate) => {
    expect(whatIsWrongWithEstimate(text, points)).toEqual({ kind: 'fits', estimate });
  });

  test.each([4, 7, 12, 0])('%i is off the scale, is said, and is taken', (estimate) => {
    const reading = whatIsWrongWithEstimate(String(estimate), points);
    expect(reading).toMatchObject({ kind: 'warning', estimate });
    expect(reading.kind === 'warning' && reading.says).toContain('1, 2, 3, 5, 8');
  });

  test.each(['13', '21', '13.5', '100'])('%s is too big for one story', (text) => {
    expect(whatIsWrongWithEstimate(text, points)).toMatchObject({ kind: 'refusal', isTooBig: true });
  });

  test.each(['8.5', '?', 'XL', '-3', '', '3h', '1e1', '5 5'])(
    '%j is refused with what is possible',
    (text) => {
      const reading = whatIsWrongWithEstimate(text, points);
      expect(reading).toMatchObject({ kind: 'refusal', isTooBig: false });
      expect(reading.kind === 'refusal' && reading.says).toContain('1, 2, 3, 5 or 8');
    },
  );

  test('may be a half where the team’s scale has it', () => {
    expect(whatIsWrongWithEstimate('0,5', { ...points, scale: [0.5, 1, 2] })).toEqual({
      kind: 'fits',
      estimate: 0.5,
    });
  });
});

describe('an estimate in hours', () => {
  test.each([
    ['6', 6],
    ['2.5h', 2.5],
    ['80 hours', 80],
  ])('%s is taken', (text, estimate) => {
    expect(whatIsWrongWithEstimate(text, hours)).toEqual({ kind: 'fits', estimate });
  });

  test.each([
    ['81', true],
    ['2.25', false],
    ['5 points', false],
    ['-1', false],
  ])('%s is refused', (text, isTooBig) => {
    expect(whatIsWrongWithEstimate(text, hours)).toMatchObject({ kind: 'refusal', isTooBig });
  });
});

test('an estimate is said with its unit', () => {
  expect([estimateWords(1, 'points'), estimateWords(2.5, 'hours'), estimateWords(null, 'points')]).toEqual([
    ...['1 point', '2.5 hours', 'not estimated'],
  ]);
});

test.each([
  [[1, 2, 3, 5, 8], true],
  [[0, 0.5, 1], true],
  [[1], false],
  [[1, 13], false],
  [[2, 1], false],
  [[1, 1], false],
  [[-1, 2], false],
])('the scale %j', (scale, isFine) => {
  expect(whatIsWrongWithScale(scale) === null).toBe(isFine);
});
