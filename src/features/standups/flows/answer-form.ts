import type { Db } from '../../../database/index.ts';
import type { FormValues } from '../../../slack/form-values.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import { openBlockersOf } from '../../blockers/index.ts';
import type { Member } from '../../teams/index.ts';
import { blockersOf, linesOf, linesOfKind, type Said } from '../rules/lines.ts';
import { decidesOthers, questionsFor, whatIsWrong } from '../rules/questions.ts';
import type { BlockerWord, FullAnswer, Line, Question, Reply } from '../rules/types.ts';
import { answerBefore, findAnswer, findPrompt, occurrenceOn, questionsOf } from '../store/index.ts';
import {
  ALL_OTHERS,
  type AnswerModalData,
  CHECKBOXES,
  fields,
  type Given,
  RESOLVED,
  tooLong,
} from '../views/answer-modal.ts';
import { requireLatest } from './latest.ts';
import { dateFor, type Place } from './place.ts';

interface Asking {
  member: Member;
  date: string;
  now: Date;
  /** Nothing is known in a try-out, and nothing of it is kept. */
  isTryOut?: boolean;
  /** What stands in the form now, where it is shown anew while somebody fills it in. */
  values?: FormValues;
}

/** All that the answer modal shows: what is known is filled in. Throws a UserError for what cannot be edited any more. */
export async function answerForm(
  db: Db,
  { standup, team }: Place,
  { member, date, now, isTryOut = false, values }: Asking,
): Promise<AnswerModalData> {
  const { userId } = member;
  const occurrence = isTryOut ? undefined : await occurrenceOn(db, standup.id, date);
  const known = occurrence && (await findAnswer(db, occurrence.id, userId));
  if (known) await requireLatest(db, known);
  const prompt = occurrence && (await findPrompt(db, occurrence.id, userId));
  const before = isTryOut ? undefined : await answerBefore(db, standup.id, userId, date);
  const questions = await questionsOf(db, standup.id);
  const given = values ? givenIn(values, questions) : known ? givenBefore(known) : null;
  const open = isTryOut ? [] : await openBlockersOf(db, { workspaceId: team.workspaceId, userId });
  const fromHere = new Set(known?.lines.map(({ blockerId }) => blockerId));
  return {
    metadata: JSON.stringify({ standupId: standup.id, date, isTryOut }),
    ...{ date, today: dateFor(member, now), isTryOut, isEdit: known !== undefined },
    isLate: !known && prompt !== undefined && now > prompt.deadlineAt,
    before: before ? { date: before.date, lines: linesOfKind(before.lines, 'today') } : null,
    openBlockers: open.filter(
      (blocker) => blocker.raisedBy === userId && blocker.teamId === team.id && !fromHere.has(blocker.id),
    ),
    questions: questionsFor(questions, date, given?.replies ?? []),
    deciding: new Set(questions.filter((one) => decidesOthers(one, questions)).map(({ id }) => id)),
    given,
  };
}

/** What was written in the answer modal. */
export interface FilledForm {
  said(planned: readonly Line[], known: FullAnswer | undefined): Said;
  blockerWords: BlockerWord[];
  replies: Reply[];
  isEmpty: boolean;
}

/**
 * Reads the answer modal.
 *
 * @throws FormErrors where a reply to one of the team's questions does not do
 */
export function readAnswerForm(values: FormValues, questions: readonly Question[]): FilledForm {
  const given = givenIn(values, questions);
  requireFittingReplies(values, questions);
  const isWritten = [given.notes, given.today, given.blockers].some((text) => text.trim() !== '');
  const isTicked = given.done.length + given.dropped.length + given.replies.length > 0;
  const words = blockerWordsIn(values);
  return {
    said: (planned, known) => saidIn(given, planned, known),
    blockerWords: words,
    replies: given.replies,
    isEmpty: !isWritten && !isTicked && words.every(({ word }) => word === 'still'),
  };
}

function saidIn(given: Given, planned: readonly Line[], known: FullAnswer | undefined): Said {
  const kept = known && givenBefore(known);
  const whole = (part: 'notes' | 'today' | 'blockers') =>
    kept && tooLong(kept[part]) ? `${kept[part]}\n${given[part]}` : given[part];
  const others = given.done.includes(ALL_OTHERS) ? planned.slice(CHECKBOXES - 1) : [];
  return {
    done: [...given.done, ...others.map((line) => line.id)],
    dropped: given.dropped,
    notes: linesOf(whole('notes')),
    today: linesOf(whole('today')),
    blockers: blockersOf(whole('blockers')),
  };
}

function givenBefore(known: FullAnswer): Given {
  const ids = (kind: Line['kind']) =>
    linesOfKind(known.lines, kind).flatMap(({ fromLineId }) => fromLineId ?? []);
  const written = (kind: Line['kind']) =>
    linesOfKind(known.lines, kind)
      .filter(({ fromLineId }) => fromLineId === null)
      .map(({ text }) => text)
      .join('\n');
  return {
    ...{ done: ids('done'), dropped: ids('dropped') },
    ...{ notes: written('note'), today: written('today'), blockers: written('blocker') },
    replies: known.replies,
  };
}

function givenIn(values: FormValues, questions: readonly Question[]): Given {
  return {
    ...{ done: many(values[fields.done]), dropped: many(values[fields.dropped]) },
    ...{ notes: one(values[fields.notes]), today: one(values[fields.today]) },
    blockers: one(values[fields.blockers]),
    replies: questions
      .map(({ id }) => ({ questionId: id, value: one(values[fields.question(id)]).trim() }))
      .filter(({ value }) => value !== ''),
  };
}

function requireFittingReplies(values: FormValues, questions: readonly Question[]): void {
  const asked = questions.filter(({ id }) => fields.question(id) in values);
  const wrong = asked.flatMap((question): Array<[string, string]> => {
    const field = fields.question(question.id);
    const problem = whatIsWrong(question, one(values[field]));
    return problem === null ? [] : [[field, problem]];
  });
  if (wrong.length > 0) throw new FormErrors(Object.fromEntries(wrong));
}

function blockerWordsIn(values: FormValues): BlockerWord[] {
  const prefix = fields.stillBlocked('');
  return Object.entries(values).flatMap(([field, value]) => {
    if (!field.startsWith(prefix) || value === null) return [];
    return [{ blockerId: field.slice(prefix.length), word: value === RESOLVED ? 'resolved' : 'still' }];
  });
}

function one(value: FormValues[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function many(value: FormValues[string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}
