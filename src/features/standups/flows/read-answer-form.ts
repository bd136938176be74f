import type { FormValues } from '../../../slack/form-values.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import { chosenMoves, type StoryChoice } from '../rules/board.ts';
import { blockersOf, linesOf, type Said } from '../rules/lines.ts';
import { whatIsWrong } from '../rules/questions.ts';
import type { BlockerWord, FullAnswer, Line, Question, Reply } from '../rules/types.ts';
import { ALL_OTHERS, CHECKBOXES, fields, type Given, RESOLVED, tooLong } from '../views/answer-modal.ts';
import { storyChoicesIn } from './board/form-stories.ts';
import { givenBefore, givenIn, one } from './given.ts';

/** What was written in the answer modal. */
export interface FilledForm {
  said(planned: readonly Line[], known: FullAnswer | undefined): Said;
  blockerWords: BlockerWord[];
  replies: Reply[];
  /** In which columns the stories were shown, and which were chosen. */
  choices: StoryChoice[];
  /** What was said of the sprint's risks; null where that was not asked. */
  risks: SaidOfRisks | null;
  isEmpty: boolean;
}

export interface SaidOfRisks {
  itemIds: string[];
  note: string;
}

/**
 * Reads the answer modal.
 *
 * @throws FormErrors where a reply to one of the team's questions does not do
 */
export function readAnswerForm(values: FormValues, questions: readonly Question[]): FilledForm {
  const given = givenIn(values, questions);
  requireFittingReplies(values, questions);
  const texts = [given.notes, given.today, given.blockers, given.riskNote];
  const isWritten = texts.some((text) => text.trim() !== '');
  const ticked = [given.done, given.dropped, given.replies, given.risks];
  const isTicked = ticked.some((chosen) => chosen.length > 0);
  const words = blockerWordsIn(values);
  const choices = storyChoicesIn(values);
  const isMoved = chosenMoves(choices).length > 0;
  return {
    said: (planned, known) => saidIn(given, planned, known),
    blockerWords: words,
    replies: given.replies,
    choices,
    risks: fields.riskNote in values ? { itemIds: given.risks, note: given.riskNote } : null,
    isEmpty: !isWritten && !isTicked && !isMoved && words.every(({ word }) => word === 'still'),
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
