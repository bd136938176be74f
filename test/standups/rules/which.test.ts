import { expect, test } from 'vitest';
import { type Candidate, dateToAnswer } from '../../../src/features/standups/rules/which.ts';
import { addDays, localDateOf, weekdayOf } from '../../../src/time/index.ts';

function candidate(date: string, state: Candidate['state']): Candidate {
  return { date, state, dueAt: new Date(`${date}T08:00:00Z`), deadlineAt: new Date(`${date}T10:00:00Z`) };
}

function nextAfter(date: string): string {
  const next = addDays(date, 1);
  return weekdayOf(next) > 5 ? nextAfter(next) : next;
}

const [thursday, friday, monday] = ['2026-03-05', '2026-03-06', '2026-03-09'];

test.each([
  ['the one that is open', '2026-03-05T08:30:00Z', [candidate(thursday, 'asked')], thursday],
  ['the live one that goes on', '2026-03-05T08:30:00Z', [candidate(thursday, 'expected')], thursday],
  ['the one closed today, late', '2026-03-05T14:00:00Z', [candidate(thursday, 'missed')], thursday],
  ['the one skipped today, after all', '2026-03-05T09:00:00Z', [candidate(thursday, 'skipped')], thursday],
  ['the one answered today, to edit it', '2026-03-05T12:00:00Z', [candidate(thursday, 'answered')], thursday],
  ['the next, in the evening', '2026-03-05T17:00:00Z', [candidate(thursday, 'answered')], friday],
  ['Monday, on Friday evening', '2026-03-06T17:00:00Z', [candidate(friday, 'answered')], monday],
  ['Monday, on Saturday', '2026-03-07T12:00:00Z', [candidate(friday, 'missed')], monday],
  ['today, before it is asked', '2026-03-05T06:00:00Z', [candidate(thursday, 'waiting')], thursday],
  ['today, before it is opened', '2026-03-05T06:00:00Z', [], thursday],
  [
    'today, early, when yesterday was missed',
    '2026-03-06T06:00:00Z',
    [candidate(thursday, 'missed')],
    friday,
  ],
])('an answer is for %s', (_what, at, candidates, date) => {
  const now = new Date(at);
  const where = {
    timeZone: 'Europe/Berlin',
    startsAt: '09:00',
    endsAt: '17:00',
    today: localDateOf(now, 'Europe/Berlin'),
  };
  expect(dateToAnswer({ ...where, now, candidates, nextAfter })).toBe(date);
});
