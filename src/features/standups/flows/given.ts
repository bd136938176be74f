import type { FormValues } from '../../../slack/form-values.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { FullAnswer, Line, Question } from '../rules/types.ts';
import { fields, type Given, tooLong } from '../views/answer-modal.ts';
import type { Proposal } from './board/proposals.ts';

/** What a new answer begins with. */
export function proposed({ done, moved, planned }: Proposal): Given {
  return {
    ...{ done, dropped: [], notes: asMuchAsFits(moved), today: asMuchAsFits(planned) },
    ...{ blockers: '', replies: [], risks: [], riskNote: '' },
  };
}

function asMuchAsFits(lines: readonly string[]): string {
  const text = lines.join('\n');
  return tooLong(text) ? asMuchAsFits(lines.slice(0, -1)) : text;
}

/** What an answer says that is edited. */
export function givenBefore(known: FullAnswer): Given {
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
    ...{ risks: known.risks.map(({ itemId }) => itemId), riskNote: known.riskNote },
  };
}

/** What stands in the form. */
export function givenIn(values: FormValues, questions: readonly Question[]): Given {
  return {
    ...{ done: many(values[fields.done]), dropped: many(values[fields.dropped]) },
    ...{ notes: one(values[fields.notes]), today: one(values[fields.today]) },
    blockers: one(values[fields.blockers]),
    ...{ risks: many(values[fields.risks]), riskNote: one(values[fields.riskNote]).trim() },
    replies: questions
      .map(({ id }) => ({ questionId: id, value: one(values[fields.question(id)]).trim() }))
      .filter(({ value }) => value !== ''),
  };
}

export function one(value: FormValues[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function many(value: FormValues[string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}
