import type { SectionBlock } from '@slack/types';
import { overMessages } from '../../../slack/length.ts';
import type { Message } from '../../../slack/message.ts';
import { boldName, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { statusWords } from '../../sprints/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import { spokenReply } from '../rules/questions.ts';
import type { FullAnswer, Line, Question, StoryMove } from '../rules/types.ts';
import {
  type NamedBlocker,
  type NamedStory,
  namedBlocker,
  namedStory,
  sectionsOf,
  spaced,
  timesOf,
  type WrittenLine,
} from './words.ts';

export interface FullAnswerData {
  name: string;
  answer: FullAnswer;
  /** The date of the answer that this one follows. */
  before: LocalDate | null;
  /** Removed ones too. */
  questions: Question[];
  blockers: ReadonlyMap<string, NamedBlocker>;
  /** Those that it moved, by id. */
  stories: ReadonlyMap<string, NamedStory>;
  timeZone: string;
}

const TEXT_ADVISED = 3900;

/** How many messages of the thread an answer takes. */
export function partsOf(data: FullAnswerData): number {
  return overMessages(blocksOf(data)).length;
}

/** One message of an answer in the daily's thread; `part` counts from 1. Null where there is no such part. */
export function answerMessage(data: FullAnswerData, part: number): Message | null {
  const blocks = overMessages(blocksOf(data))[part - 1];
  if (!blocks) return null;
  const words = blocks.map((block) => block.text?.text ?? '').join('\n');
  const text = words.length > TEXT_ADVISED ? plainSummary(data, part) : words;
  return { text, blocks };
}

/** In the place of an answer that its author took back. */
export function takenBackMessage(): Message {
  return { text: 'This answer was taken back.' };
}

/** The lines of an answer, for wherever one is shown whole. */
function writtenLines({ answer, before, questions, blockers, stories }: FullAnswerData): WrittenLine[] {
  const since = before ? `Since ${formatDay(before, answer.date)}` : 'Done';
  return spaced([
    group(since, [
      ...linesOfKind(answer.lines, 'done').map((line) => ({ before: '✅ ', written: line.text })),
      ...linesOfKind(answer.lines, 'note').map((line) => ({ before: '• ', written: line.text })),
      ...linesOfKind(answer.lines, 'dropped').map((line) => ({ before: '• dropped: ', written: line.text })),
    ]),
    group('Today', linesOfKind(answer.lines, 'today').map(todayLine)),
    group('Blockers', [
      ...linesOfKind(answer.lines, 'blocker').map((line) => blockerLine(line, blockers)),
      ...answer.blockerWords.map(({ blockerId, word }) => ({
        before: `${word === 'still' ? '🚧 still blocked by' : '✅ resolved:'} ${namedBlocker(blockers.get(blockerId))}`,
        written: '',
      })),
    ]),
    ...questions.map((question) => {
      const reply = answer.replies.find(({ questionId }) => questionId === question.id);
      return reply ? group(question.text, [{ before: '', written: spokenReply(question, reply.value) }]) : [];
    }),
    group(
      'Board',
      answer.moves.map((move) => moveLine(move, stories)),
    ),
    group('Risks closer', riskLines(answer)),
  ]);
}

function blocksOf(data: FullAnswerData): SectionBlock[] {
  const { name, answer, timeZone } = data;
  const at = answer.editedAt ?? answer.submittedAt;
  const late = answer.isLate ? ` — late, ${timesOf(answer.date, timeZone).until(at)}` : '';
  return sectionsOf([{ before: `${boldName(name)}${late}`, written: '' }, ...writtenLines(data)]);
}

function group(name: string, lines: WrittenLine[]): WrittenLine[] {
  return lines.length > 0 ? [{ before: `*${escapeMrkdwn(name)}*`, written: '' }, ...lines] : [];
}

function todayLine(line: Line): WrittenLine {
  if (line.carriedCount === 0) return { before: '• ', written: line.text };
  const after = line.carriedCount === 1 ? ' (carried over)' : ` (carried over ${line.carriedCount} times)`;
  return { before: '• ', written: line.text, after };
}

function blockerLine(line: Line, blockers: FullAnswerData['blockers']): WrittenLine {
  const known = line.blockerId === null ? undefined : blockers.get(line.blockerId);
  return { before: '🚧 ', written: line.text, ...(known && { after: ` (#${known.number})` }) };
}

function moveLine({ storyId, was, became }: StoryMove, stories: FullAnswerData['stories']): WrittenLine {
  const from = `${statusWords(was)} → ${statusWords(became)}`;
  return { before: `• ${namedStory(stories.get(storyId))}: ${from}`, written: '' };
}

function riskLines({ risks, riskNote }: FullAnswer): WrittenLine[] {
  const named = risks.map(({ text }) => ({ before: '• ', written: text }));
  return riskNote === '' ? named : [...named, { before: '', written: riskNote }];
}

function plainSummary({ name, answer }: FullAnswerData, part: number): string {
  const words = oneLine(answer.lines.map((line) => line.text).join('; '));
  const start = `${name}'s answer${part > 1 ? `, part ${part}` : ''}: `;
  return escapeMrkdwn(shorten(`${start}${words}`, TEXT_ADVISED / 5));
}
