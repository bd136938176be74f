import { checkboxes, context, input, radio, section, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import type { CloserRisk, Line, Question, Reply } from '../rules/types.ts';
import { dropSelect, questionInput } from './answer-inputs.ts';
import { type AnswerStories, storySelects } from './answer-stories.ts';

/** The block ids of the modal, under which its values and errors are found. */
export const fields = {
  done: 'done',
  notes: 'notes',
  today: 'today',
  blockers: 'blockers',
  dropped: 'dropped',
  risks: 'risks',
  riskNote: 'risk-note',
  stillBlocked: (blockerId: string) => `blocker:${blockerId}`,
  question: (questionId: string) => `question:${questionId}`,
};

/** The option that stands for all lines beyond those that a group of checkboxes can hold. */
export const ALL_OTHERS = 'others';
export const CHECKBOXES = 10;
const STILL = 'still';
export const RESOLVED = 'resolved';
const TEXT_LIMIT = 3000;
const RISK_NOTE_LIMIT = 500;
const BLOCKERS_ASKED = 5;

export interface AnswerModalData {
  /** Goes through private_metadata. */
  metadata: string;
  date: LocalDate;
  today: LocalDate;
  isTryOut: boolean;
  isLate: boolean;
  /** The date of the answer before, and what was to be done then. */
  before: { date: LocalDate; lines: Line[] } | null;
  openBlockers: Array<{ id: string; number: number; title: string }>;
  questions: Question[];
  /** Those whose reply decides if another question is asked. */
  deciding: ReadonlySet<string>;
  /** What was answered already; a text too long for an input is kept beside it, and what is written is added. */
  given: Given | null;
  isEdit: boolean;
  /** Where it comes from that something stands in the form already. */
  isFromPlan: boolean;
  isFromBoard: boolean;
  stories: AnswerStories;
  /** The sprint's, where they are looked at every day; null where they are not. */
  risks: CloserRisk[] | null;
}

/** What stands in the form: ids of lines that are ticked, texts as they were written. */
export interface Given {
  done: string[];
  dropped: string[];
  notes: string;
  today: string;
  blockers: string;
  replies: Reply[];
  risks: string[];
  riskNote: string;
}

export function answerModal(data: AnswerModalData): Modal {
  const { given, isTryOut, isEdit } = data;
  return {
    type: 'modal',
    callback_id: isTryOut ? ids.tryOut.submit : ids.answer.submit,
    private_metadata: data.metadata,
    title: { type: 'plain_text', text: isTryOut ? 'Try-out' : `Standup ${formatDay(data.date)}` },
    submit: { type: 'plain_text', text: isEdit ? 'Save' : 'Send' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      ...notice(data),
      ...sinceBefore(data),
      written(fields.today, 'Today', given?.today ?? '', {
        placeholder: 'One line for each thing',
        ...(data.isFromPlan && { hint: 'From the plan of the sprint.' }),
      }),
      ...openBlockers(data),
      written(fields.blockers, 'New blockers', given?.blockers ?? '', {
        placeholder: 'Anything in your way? One line each',
      }),
      ...data.questions.map((question) =>
        questionInput(question, fields.question(question.id), {
          value: given?.replies.find(({ questionId }) => questionId === question.id)?.value,
          decides: data.deciding.has(question.id),
        }),
      ),
      ...storySelects(data.stories),
      ...riskCheck(data),
      ...notNeeded(data),
    ],
  };
}

function notice({ isTryOut, isLate, date, today }: AnswerModalData): Block[] {
  if (isTryOut) return [context('Nothing you write here is kept.')];
  if (isLate) return [context(`${formatDay(date, today)} has closed: this will be marked as late.`)];
  return date > today ? [context(`You answer early, for ${formatDay(date, today)}.`)] : [];
}

function sinceBefore({ before, date, given, isFromBoard }: AnswerModalData): Block[] {
  const moved = isFromBoard ? 'What you moved on the board stands here. ' : '';
  const hint = `${moved}A line that begins with “Win:” is celebrated.`;
  const since = before ? `Since ${formatDay(before.date, date)}` : 'What did you get done?';
  const lines = before?.lines ?? [];
  if (lines.length === 0) {
    const placeholder = 'One line for each thing';
    return [written(fields.notes, since, given?.notes ?? '', { placeholder, hint })];
  }
  return [
    input(fields.done, since, doneCheckboxes(lines, given?.done ?? []), {
      optional: true,
      hint: 'Tick what is done. The rest carries over.',
    }),
    written(fields.notes, 'Anything else since then?', given?.notes ?? '', { hint }),
  ];
}

/** Seldom wanted, so it stands last. */
function notNeeded({ before, given }: AnswerModalData): Block[] {
  const lines = before?.lines ?? [];
  return lines.length === 0 ? [] : [dropSelect(fields.dropped, lines, given?.dropped ?? [])];
}

function doneCheckboxes(lines: readonly Line[], done: readonly string[]) {
  const shown = lines.length > CHECKBOXES ? lines.slice(0, CHECKBOXES - 1) : lines;
  const rest = lines.slice(shown.length);
  const choices = shown.map((line) => ({ text: oneLine(line.text), value: line.id }));
  const others = { text: `… and the ${rest.length} other lines`, value: ALL_OTHERS };
  const areOthersDone = rest.length > 0 && rest.every((line) => done.includes(line.id));
  return checkboxes(rest.length > 0 ? [...choices, others] : choices, [
    ...done,
    ...(areOthersDone ? [ALL_OTHERS] : []),
  ]);
}

function written(
  field: string,
  label: string,
  value: string,
  { placeholder, hint }: { placeholder?: string; hint?: string },
): Block {
  const isTooLong = value.length > TEXT_LIMIT;
  return input(
    field,
    label,
    textInput({
      lines: true,
      max: TEXT_LIMIT,
      ...(isTooLong ? {} : { value }),
      ...(placeholder && { placeholder }),
    }),
    {
      optional: true,
      ...(hint && { hint }),
      ...(isTooLong && {
        hint: `Your ${value.length.toLocaleString('en')} characters are too many for this field: they stay, and what you write is added.`,
      }),
    },
  );
}

function openBlockers({ openBlockers }: AnswerModalData): Block[] {
  const asked = openBlockers.slice(0, BLOCKERS_ASKED);
  const rest = openBlockers.length - asked.length;
  return [
    ...asked.map(({ id, number, title }) =>
      input(
        fields.stillBlocked(id),
        `Still blocked by #${number} ${shorten(title, 80)}?`,
        radio(
          [
            { text: 'Still blocked', value: STILL },
            { text: 'Resolved', value: RESOLVED },
          ],
          STILL,
        ),
        { optional: true },
      ),
    ),
    ...(rest > 0 ? [section(`${rest} more of yours: \`/blocker mine\`.`)] : []),
  ];
}

/** The daily look at the sprint's risks. */
function riskCheck({ risks, given }: AnswerModalData): Block[] {
  if (risks === null) return [];
  const asked = 'Any risk closer?';
  const note = textInput({
    ...{ value: given?.riskNote ?? '', max: RISK_NOTE_LIMIT },
    placeholder: risks.length > 0 ? 'What happened, or another risk' : 'Which one, and what happened',
  });
  if (risks.length === 0) return [input(fields.riskNote, asked, note, { optional: true })];
  const choices = risks
    .slice(0, CHECKBOXES)
    .map(({ itemId, text }) => ({ text: oneLine(text), value: itemId }));
  return [
    input(fields.risks, asked, checkboxes(choices, given?.risks ?? []), { optional: true }),
    input(fields.riskNote, 'Why is it closer?', note, { optional: true }),
  ];
}

/** Texts that do not fit their input, and so are kept beside it. */
export function tooLong(text: string): boolean {
  return text.length > TEXT_LIMIT;
}
