import { describe, expect, test } from 'vitest';
import { type Participated, participationIn } from '../../../src/features/standups/rules/participation.ts';
import { parsePastDays } from '../../../src/features/standups/rules/past-days.ts';

/** A letter for each day: a answered, l late, m missed, s skipped, w was there, o open still. */
function days(letters: string): Participated[] {
  return [...letters].map((letter, day) => ({
    date: `2026-03-${String(day + 1).padStart(2, '0')}`,
    state:
      letter === 'm' || letter === 'w'
        ? 'missed'
        : letter === 's'
          ? 'skipped'
          : letter === 'o'
            ? 'asked'
            : 'answered',
    isLate: letter === 'l',
    wasThere: letter === 'w',
  }));
}

test.each([
  ['aaaa', { expected: 4, answered: 4, late: 0, streak: 4 }],
  ['amaa', { expected: 4, answered: 3, late: 0, streak: 2 }],
  ['aasa', { expected: 3, answered: 3, late: 0, streak: 3 }],
  ['alwm', { expected: 4, answered: 3, late: 1, streak: 0 }],
  ['aao', { expected: 2, answered: 2, late: 0, streak: 2 }],
  ['ss', { expected: 0, answered: 0, late: 0, streak: 0 }],
])('taking part in %s', (letters, part) => {
  expect(participationIn(days(letters))).toEqual(part);
});

describe('days gone by, seen from Wednesday 4 March 2026', () => {
  test.each([
    ['2026-03-02', '2026-03-02', '2026-03-02'],
    ['today', '2026-03-04', '2026-03-04'],
    ['Yesterday', '2026-03-03', '2026-03-03'],
    ['Monday', '2026-03-02', '2026-03-02'],
    ['thu', '2026-02-26', '2026-02-26'],
    ['wednesday', '2026-03-04', '2026-03-04'],
    ['3 Mar', '2026-03-03', '2026-03-03'],
    ['March 5', '2025-03-05', '2025-03-05'],
    ['this week', '2026-03-02', '2026-03-04'],
    ['last week', '2026-02-23', '2026-03-01'],
    ['this month', '2026-03-01', '2026-03-04'],
    ['last month', '2026-02-01', '2026-02-28'],
    ['last 30 days', '2026-02-03', '2026-03-04'],
    ['last 2 weeks', '2026-02-19', '2026-03-04'],
    ['2026-02-02 to 2026-02-13', '2026-02-02', '2026-02-13'],
    ['1 Feb – yesterday', '2026-02-01', '2026-03-03'],
  ])('%s', (text, from, to) => {
    expect(parsePastDays(text, '2026-03-04')).toEqual({ ok: true, from, to });
  });

  test.each([
    ['whenever', /can't read “whenever” as days/],
    ['2026-02-30', /can't read/],
    ['31 Feb', /can't read/],
    ['2026-03-03 to 2026-03-01', /Tue 3 Mar is after Sun 1 Mar/],
    ['a to b to c', /can't read/],
  ])('%s is refused', (text, reason) => {
    const read = parsePastDays(text, '2026-03-04');
    expect(read.ok ? '' : read.reason).toMatch(reason);
  });
});
