import { describe, expect, test } from 'vitest';
import { asked, held, reopened, replanned, skipped } from '../../../src/features/standups/rules/prompts.ts';
import type { Prompt } from '../../../src/features/standups/rules/types.ts';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);

const waiting: Prompt = {
  ...{ occurrenceId: 'O1', workspaceId: 'T1', userId: 'U1', timeZone: 'UTC', state: 'waiting' },
  ...{ skippedFor: null, reason: null, awayUntil: null },
  ...{ dueAt: at('09:00'), remindAt: at('10:30'), deadlineAt: at('11:00'), nextDueAt: at('09:00') },
  ...{ askedAt: null, remindedAt: null, endedAt: null, receiptKey: null, askedIn: null },
};
const away = skipped(waiting, at('06:00'), { skippedFor: 'away', reason: 'away' });
const later: Prompt = { ...waiting, dueAt: at('10:00'), deadlineAt: at('12:00'), nextDueAt: at('10:00') };

describe('what comes next for somebody who was asked', () => {
  test.each([
    ['at nine, the reminder', '09:00', '10:30'],
    ['half an hour before the reminder, still it', '10:00', '10:30'],
    ['later than that, the deadline', '10:01', '11:00'],
  ])('%s', (_when, now, next) => {
    expect(asked(waiting, at(now)).nextDueAt).toEqual(at(next));
  });
});

describe('made anew, a prompt', () => {
  test('that nothing changed for stays the very same', () => {
    expect(replanned(waiting, { ...waiting }, at('08:00'))).toBe(waiting);
    expect(replanned(away, { ...away }, at('08:00'))).toBe(away);
  });

  test('moves with its person, or is brought back when they are', () => {
    expect(replanned(waiting, later, at('08:00'))).toEqual(later);
    expect(replanned(away, waiting, at('08:00'))).toEqual(waiting);
    expect(replanned(waiting, away, at('08:00'))).toEqual(away);
  });

  test('held back by Do Not Disturb stays held', () => {
    const quiet = held(waiting, at('10:00'), 'held back');
    expect(replanned(quiet, waiting, at('09:30'))).toBe(quiet);
  });

  test('that was asked, left out by choice or is over stays as it is', () => {
    const over: Prompt[] = [
      asked(waiting, at('09:00')),
      skipped(waiting, at('09:00'), { skippedFor: 'choice', reason: 'chosen' }),
      { ...waiting, state: 'answered' },
    ];
    for (const prompt of over) expect(replanned(prompt, later, at('09:30'))).toBe(prompt);
    expect(replanned(away, waiting, at('11:01'))).toBe(away);
  });
});

test.each([
  ['before it was due it waits', waiting, '08:00', 'waiting'],
  ['while it is open it is asked', asked(waiting, at('09:00')), '10:00', 'asked'],
  ['at a meeting it is expected', { ...waiting, state: 'expected' as const }, '09:30', 'expected'],
  ['after the deadline it is missed', asked(waiting, at('09:00')), '11:30', 'missed'],
])('an answer taken back leaves the prompt as it was: %s', (_when, prompt, now, state) => {
  expect(reopened({ ...prompt, state: 'answered' }, at(now)).state).toBe(state);
});
