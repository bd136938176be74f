import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import type { Db } from '../../../database/index.ts';
import { type Story, statusWords, storiesById } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import { spokenReply } from '../rules/questions.ts';
import type { FullAnswer, Line, Question } from '../rules/types.ts';
import type { refs } from '../schema/stored.ts';
import { allQuestionsOf, findStandup } from '../store/index.ts';
import { historyData } from './looking-back.ts';

/** Whose answers of which days, and how they are written. */
export type ExportRef = z.infer<typeof refs.export>;

interface Exported {
  team: Team;
  rows: Record<string, string>[];
}

/** A row for each answer, in the order of their dates; undefined where the standup is gone. */
export async function exportRows(
  db: Db,
  { standupId, from, to, userId }: ExportRef,
): Promise<Exported | undefined> {
  const standup = await findStandup(db, standupId);
  const team = standup && (await findTeam(db, standup.teamId));
  if (!team) return undefined;
  const { answers } = await historyData(db, { standup, team }, { range: { from, to }, today: to, userId });
  const questions = await allQuestionsOf(db, standupId);
  const moved = answers.flatMap(({ answer }) => answer.moves.map(({ storyId }) => storyId));
  const stories = await storiesById(db, new Set(moved));
  return { team, rows: answers.map(({ name, answer }) => rowOf(name, answer, { questions, stories })) };
}

/** A cell that begins like a formula is marked, so that no program runs it. */
const CSV = { escape_formulas: true } as const;

/** As a file: CSV with headings, marked as UTF-8 for the programs that ask for it, or a JSON list. Null if there is none. */
export async function exportFile(db: Db, ref: ExportRef): Promise<string | null> {
  const { rows = [] } = (await exportRows(db, ref)) ?? {};
  if (rows.length === 0) return null;
  if (ref.format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return stringify(rows, { ...CSV, header: true, bom: true });
}

/** One text for each answer: JSON, or CSV after the line of headings. */
export function exportRecords(rows: Exported['rows'], format: ExportRef['format']): string[] {
  if (format === 'json') return rows.map((row) => JSON.stringify(row));
  const [first] = rows;
  const lines = first ? [Object.keys(first), ...rows.map((row) => Object.values(row))] : [];
  return lines.map((cells) => stringify([cells], { ...CSV, record_delimiter: '' }));
}

function rowOf(
  name: string,
  answer: FullAnswer,
  { questions, stories }: { questions: readonly Question[]; stories: ReadonlyMap<string, Story> },
): Record<string, string> {
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
    ...{ moved: movesOf(answer, stories), risks: risksOf(answer) },
    ...Object.fromEntries(replies),
  };
}

function movesOf({ moves }: FullAnswer, stories: ReadonlyMap<string, Story>): string {
  const key = (storyId: string) => stories.get(storyId)?.key ?? storyId;
  return moves
    .map(({ storyId, was, became }) => `${key(storyId)}: ${statusWords(was)} → ${statusWords(became)}`)
    .join('\n');
}

function risksOf({ risks, riskNote }: FullAnswer): string {
  return [...risks.map(({ text }) => text), ...(riskNote === '' ? [] : [riskNote])].join('\n');
}
