import { stringify } from 'csv-stringify/sync';
import type { Db } from '../../../database/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import { spokenReply } from '../rules/questions.ts';
import type { FullAnswer, Line, Question } from '../rules/types.ts';
import { allQuestionsOf } from '../store/index.ts';
import { historyData, type Span } from './looking-back.ts';
import type { Place } from './place.ts';

export interface Exported {
  /** One text for each answer, in the order of their dates; for CSV after the line of headings. */
  records: string[];
  answers: number;
}

/** The answers of these days as CSV or as JSON, a record for each; those of one person where one is named. */
export async function exportText(
  db: Db,
  place: Place,
  { format, ...span }: Span & { userId: string | null; format: 'csv' | 'json' },
): Promise<Exported> {
  const { answers } = await historyData(db, place, span);
  const questions = await allQuestionsOf(db, place.standup.id);
  const rows = answers.map(({ name, answer }) => rowOf(name, answer, questions));
  const records = format === 'json' ? rows.map((row) => JSON.stringify(row)) : csvOf(rows);
  return { records, answers: rows.length };
}

/** A cell that begins like a formula is marked, so that no program runs it. */
function csvOf(rows: readonly Record<string, string>[]): string[] {
  const [first] = rows;
  if (!first) return [];
  const options = { escape_formulas: true, record_delimiter: '' };
  return [Object.keys(first), ...rows.map((row) => Object.values(row))].map((cells) =>
    stringify([cells], options),
  );
}

function rowOf(name: string, answer: FullAnswer, questions: readonly Question[]): Record<string, string> {
  const texts = (...kinds: Line['kind'][]) =>
    kinds.flatMap((kind) => linesOfKind(answer.lines, kind).map(({ text }) => text)).join('\n');
  const replies = questions.map((question) => {
    const reply = answer.replies.find(({ questionId }) => questionId === question.id);
    return [question.text, reply ? spokenReply(question, reply.value) : ''] as const;
  });
  return {
    ...{ date: answer.date, person: name, user_id: answer.userId },
    ...{ submitted_at: answer.submittedAt.toISOString(), late: answer.isLate ? 'yes' : 'no' },
    ...{ since: texts('done', 'note'), dropped: texts('dropped'), today: texts('today') },
    blockers: texts('blocker'),
    ...Object.fromEntries(replies),
  };
}
