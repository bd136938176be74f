import { z } from 'zod';
import type { FormValues } from '../../../slack/form-values.ts';
import { isVisible } from '../../../slack/mrkdwn.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import { questionFields } from '../ids.ts';
import { linesOf } from '../rules/lines.ts';
import { readCondition } from '../rules/questions.ts';
import { WEEKDAYS } from '../rules/schedule.ts';
import type { AskedWhen, Question } from '../rules/types.ts';

const MOST_CHOICES = 20;
const LONGEST_CHOICE = 75;
const kinds = z.enum(['text', 'choice', 'number', 'mood']);

/**
 * Reads a question somebody adds.
 *
 * @param others the questions there are, which decide how the inputs are named and what it may depend on
 * @throws FormErrors
 */
export function readQuestionForm(
  values: FormValues,
  others: readonly Question[],
): Omit<Question, 'id' | 'standupId'> {
  const field = (name: string) => `${name}:${others.length}`;
  const one = (name: string) => z.string().nullish().parse(values[field(name)]) ?? '';
  const kind = kinds.catch('text').parse(one(questionFields.kind));
  const choices = kind === 'choice' ? [...new Set(linesOf(one(questionFields.choices)))] : [];
  const text = one(questionFields.text).trim();
  if (!isVisible(text)) throw new FormErrors({ [field(questionFields.text)]: 'Write the question.' });
  const problem = kind === 'choice' ? whatIsWrongWith(choices) : null;
  if (problem) throw new FormErrors({ [field(questionFields.choices)]: problem });
  const days = z.array(z.string()).nullish().parse(values[field(questionFields.days)]) ?? [];
  return {
    ...{ kind, text, choices, isRequired: one(questionFields.required) === 'yes' },
    askedWhen: askedWhen(days, one(questionFields.after), others, field(questionFields.after)),
  };
}

function askedWhen(
  days: readonly string[],
  after: string,
  others: readonly Question[],
  field: string,
): AskedWhen {
  const condition = readCondition(after, others);
  const weekdays = WEEKDAYS.filter((day) => days.includes(String(day)));
  if (condition && weekdays.length > 0) {
    throw new FormErrors({ [field]: 'Choose either weekdays or an answer it depends on, not both.' });
  }
  if (condition) return condition;
  return weekdays.length > 0 ? { kind: 'weekdays', days: weekdays } : { kind: 'always' };
}

function whatIsWrongWith(choices: readonly string[]): string | null {
  if (choices.length < 2) return 'Write at least two choices, one a line.';
  if (choices.length > MOST_CHOICES) return `Write at most ${MOST_CHOICES} choices.`;
  const long = choices.find((choice) => choice.length > LONGEST_CHOICE);
  return long ? `“${long.slice(0, 30)}…” is longer than ${LONGEST_CHOICE} characters.` : null;
}
