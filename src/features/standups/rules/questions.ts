import { type LocalDate, weekdayOf } from '../../../time/index.ts';
import type { AskedWhen, Question, Reply } from './types.ts';

export const MOODS = [
  { value: '5', text: '😀 Great' },
  { value: '4', text: '🙂 Good' },
  { value: '3', text: '😐 Fair' },
  { value: '2', text: '🙁 Low' },
  { value: '1', text: '😞 Bad' },
] as const;

/** The questions to be asked on `date`, given what has been answered so far. */
export function questionsFor(questions: readonly Question[], date: LocalDate, replies: readonly Reply[]) {
  return questions.filter((question) => isAsked(question, date, replies));
}

/** Whether an answer to this question decides if another one is asked. */
export function decidesOthers(question: Question, questions: readonly Question[]): boolean {
  return questions.some(
    ({ askedWhen }) => askedWhen.kind === 'answered' && askedWhen.questionId === question.id,
  );
}

/** The replies by which other questions may be decided; none where people answer in their own words. */
export function repliesTo(question: Question): string[] {
  if (question.kind === 'mood') return MOODS.map(({ value }) => value);
  return question.kind === 'choice' ? question.choices : [];
}

/** The condition that 'question/2' stands for: its third reply was given. */
export function readCondition(chosen: string, questions: readonly Question[]): AskedWhen | null {
  const [questionId = '', at = ''] = chosen.split('/');
  const question = questions.find(({ id }) => id === questionId);
  if (!question) return null;
  const value = repliesTo(question)[Number(at)];
  return value === undefined ? null : { kind: 'answered', questionId, value };
}

/** What is wrong with a reply, in a sentence; null if it is fine. */
export function whatIsWrong(question: Question, value: string): string | null {
  if (value.trim() === '') return question.isRequired ? 'Your team wants an answer to this one.' : null;
  if (question.kind === 'number' && readNumber(value) === null) {
    return 'Write a number, for example 3 or 2.5.';
  }
  return null;
}

/** How a reply reads: the words of a mood, everything else as given. */
export function spokenReply(question: Question, value: string): string {
  if (question.kind !== 'mood') return value;
  return MOODS.find((mood) => mood.value === value)?.text ?? value;
}

function isAsked({ askedWhen }: Question, date: LocalDate, replies: readonly Reply[]): boolean {
  switch (askedWhen.kind) {
    case 'always':
      return true;
    case 'weekdays':
      return askedWhen.days.includes(weekdayOf(date));
    case 'answered':
      return replies.some(
        ({ questionId, value }) => questionId === askedWhen.questionId && value === askedWhen.value,
      );
  }
}

function readNumber(text: string): number | null {
  const written = text.trim().replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(written) ? Number(written) : null;
}
