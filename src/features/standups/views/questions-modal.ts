import type { InputBlock } from '@slack/types';
import {
  button,
  divider,
  INPUT,
  input,
  option,
  plain,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { oneLine, quoted } from '../../../slack/words.ts';
import { formatWeekdays, weekdayName } from '../../../time/index.ts';
import { ids, questionFields } from '../ids.ts';
import { repliesTo, spokenReply } from '../rules/questions.ts';
import { WEEKDAYS } from '../rules/schedule.ts';
import type { AskedWhen, Question, QuestionKind } from '../rules/types.ts';

const KINDS: Record<QuestionKind, string> = {
  text: 'Free text',
  choice: 'One of several choices',
  number: 'A number',
  mood: 'A mood, from great to bad',
};

/** The team's own questions, and a form for one more; what was answered to one may decide about the next. */
export function questionsModal(standupId: string, questions: readonly Question[]): Modal {
  return {
    type: 'modal',
    callback_id: ids.question.submit,
    private_metadata: standupId,
    title: { type: 'plain_text', text: 'Questions' },
    submit: { type: 'plain_text', text: 'Add' },
    close: { type: 'plain_text', text: 'Done' },
    blocks: [
      section(`Everybody is asked what is done, what comes next and what is in the way.${own(questions)}`),
      ...questions.map((question) =>
        section(
          describeQuestion(question, questions),
          button('Remove', ids.question.remove, { value: question.id, label: `Remove ${question.text}` }),
        ),
      ),
      divider(),
      ...form(questions),
    ],
  };
}

function own(questions: readonly Question[]): string {
  return questions.length === 0 ? ' Add a question of your own:' : ' And:';
}

/** The inputs are named after how many questions there are, so that they are empty again after each one added. */
function form(questions: readonly Question[]): Block[] {
  const named = (field: string) => `${field}:${questions.length}`;
  return [
    input(
      named(questionFields.text),
      'New question',
      textInput({ max: 200, placeholder: 'How confident are you?' }),
    ),
    input(named(questionFields.kind), 'Answered with', select(kindChoices(), 'text')),
    input(
      named(questionFields.choices),
      'Choices',
      textInput({ lines: true, placeholder: 'One on each line' }),
      {
        optional: true,
        hint: 'Only for one of several choices: at least two, one on each line.',
      },
    ),
    input(named(questionFields.required), 'An answer is', select(REQUIRED, 'no')),
    input(named(questionFields.days), 'Only on', daysSelect(), { optional: true }),
    ...afterSelect(named(questionFields.after), questions),
  ];
}

const REQUIRED = [
  { value: 'no', text: 'Optional' },
  { value: 'yes', text: 'Required' },
];

/** '“Confident?” — a number, required, on Fri', as mrkdwn. */
function describeQuestion(question: Question, all: readonly Question[]): string {
  const kind = question.kind === 'choice' ? question.choices.map(oneLine).join(' / ') : KINDS[question.kind];
  const required = question.isRequired ? ', required' : '';
  const when = describeWhen(question.askedWhen, all);
  return `${quoted(question.text)} — ${escapeMrkdwn(kind.toLowerCase())}${required}${when}`;
}

/** The replies that another question may depend on: 'question/2' for its third. */
function conditionsOf(questions: readonly Question[]): Array<{ value: string; text: string }> {
  return questions.flatMap((question) =>
    repliesTo(question).map((reply, at) => ({
      value: `${question.id}/${at}`,
      text: `${oneLine(question.text)}: ${spokenReply(question, reply)}`,
    })),
  );
}

function kindChoices() {
  return Object.entries(KINDS).map(([value, text]) => ({ value, text }));
}

function daysSelect(): InputBlock['element'] {
  return {
    type: 'multi_static_select',
    action_id: INPUT,
    placeholder: plain('Every standup'),
    options: WEEKDAYS.map((day) => option({ text: weekdayName(day), value: String(day) })),
  };
}

function afterSelect(field: string, others: readonly Question[]): InputBlock[] {
  const conditions = conditionsOf(others).slice(0, 100);
  if (conditions.length === 0) return [];
  return [
    input(field, 'Only to those who answered', select(conditions, undefined, 'Everybody'), {
      optional: true,
    }),
  ];
}

function describeWhen(when: AskedWhen, all: readonly Question[]): string {
  if (when.kind === 'weekdays') return `, on ${formatWeekdays(when.days)}`;
  if (when.kind === 'always') return '';
  const other = all.find(({ id }) => id === when.questionId);
  return other ? `, only after ${quoted(other.text, 40)}` : '';
}
