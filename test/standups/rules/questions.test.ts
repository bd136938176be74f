import { describe, expect, test } from 'vitest';
import {
  decidesOthers,
  questionsFor,
  readCondition,
  repliesTo,
  spokenReply,
  whatIsWrong,
} from '../../../src/features/standups/rules/questions.ts';
import type { Question } from '../../../src/features/standups/rules/types.ts';

const plain: Question = {
  ...{ id: 'Q1', standupId: 'S1', kind: 'text', text: 'Anything else?', choices: [] },
  ...{ isRequired: false, askedWhen: { kind: 'always' } },
};
const mood: Question = { ...plain, id: 'Q2', kind: 'mood', text: 'How are you?' };
const place: Question = { ...plain, id: 'Q3', kind: 'choice', choices: ['Home', 'Office'] };
const fridays: Question = { ...plain, id: 'Q4', askedWhen: { kind: 'weekdays', days: [5] } };
const whenLow: Question = {
  ...plain,
  id: 'Q5',
  askedWhen: { kind: 'answered', questionId: 'Q2', value: '2' },
};
const all = [plain, mood, place, fridays, whenLow];

test.each([
  ['on a Tuesday', '2026-03-03', [], ['Q1', 'Q2', 'Q3']],
  ['on a Friday', '2026-03-06', [], ['Q1', 'Q2', 'Q3', 'Q4']],
  ['to who is low', '2026-03-03', [{ questionId: 'Q2', value: '2' }], ['Q1', 'Q2', 'Q3', 'Q5']],
  ['to who is well', '2026-03-03', [{ questionId: 'Q2', value: '5' }], ['Q1', 'Q2', 'Q3']],
])('what is asked %s', (_when, date, replies, ids) => {
  expect(questionsFor(all, date, replies).map(({ id }) => id)).toEqual(ids);
});

test('only what another question waits for decides', () => {
  expect(all.filter((question) => decidesOthers(question, all))).toEqual([mood]);
});

describe('a reply', () => {
  test.each([
    [{ ...plain, isRequired: true }, ' ', /wants an answer/],
    [{ ...plain, kind: 'number' as const }, 'many', /Write a number/],
    [{ ...plain, kind: 'number' as const }, '1.2.3', /Write a number/],
  ])('%# is refused', (question, value, problem) => {
    expect(whatIsWrong(question, value)).toMatch(problem);
  });

  test.each([
    [plain, ''],
    [{ ...plain, isRequired: true }, 'yes'],
    [{ ...plain, kind: 'number' as const }, '2,5'],
    [{ ...plain, kind: 'number' as const }, '-3'],
  ])('%# is taken', (question, value) => {
    expect(whatIsWrong(question, value)).toBeNull();
  });

  test('is told in words', () => {
    expect(spokenReply(mood, '2')).toBe('🙁 Low');
    expect(spokenReply(place, 'Office')).toBe('Office');
  });
});

test('a condition is one of a question’s replies', () => {
  expect(readCondition('Q3/1', all)).toEqual({ kind: 'answered', questionId: 'Q3', value: 'Office' });
  expect(readCondition('Q2/3', all)).toEqual({ kind: 'answered', questionId: 'Q2', value: '2' });
  expect(readCondition('Q3/7', all)).toBeNull();
  expect(readCondition('', all)).toBeNull();
  expect(repliesTo(plain)).toEqual([]);
});
