import { actions, button, context, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { statusWords } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { FullAnswer, Line, Occurrence, Prompt, StoryMove } from '../rules/types.ts';
import { targetValue } from './target.ts';
import {
  type NamedBlocker,
  type NamedStory,
  namedBlocker,
  sectionsOf,
  timesOf,
  withinAdvice,
} from './words.ts';

/** The others follow as these are settled. */
const OFFERED_AT_ONCE = 6;

export interface ReceiptData {
  teamName: string;
  channelId: string;
  occurrence: Occurrence;
  prompt: Prompt;
  answer: FullAnswer;
  /** It was written as plain text, and is shown as it was understood. */
  isSpoken: boolean;
  dailyAt: Date;
  /** The date on the person's wall. */
  today: LocalDate;
  /** 'Omar is told now, Dana (team lead) today 13:05.', as mrkdwn, for each line offered for tracking, by its id. */
  previews: ReadonlyMap<string, string>;
  /** Those that its lines are about, by id. */
  blockers: ReadonlyMap<string, NamedBlocker>;
  /** Those that it moved, by id. */
  stories: ReadonlyMap<string, NamedStory>;
  /** Of those who had moved the same, the names by id. */
  names: ReadonlyMap<string, string>;
}

/** What came of an answer, and what is offered because of it. */
export function receiptMessage(data: ReceiptData): Message {
  const { answer, occurrence } = data;
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const texts = [titleOf(data), sent(data), ...understood(data), ...moved(data), ...settled(data)];
  const takeBack = button('Take it back', ids.answer.takeBack, { value });
  const blocksOf = (offered: readonly Line[]) => [
    ...sectionsOf(texts.map((before) => ({ before, written: '' }))),
    actions(button('Edit', ids.answer.open, { value }), ...(answer.source === 'text' ? [takeBack] : [])),
    ...offered.flatMap((line) => offerBlocks(line, data.previews)),
  ];
  const open = answer.lines.filter((line) => line.offer === 'open');
  const offered = mostThatFit(open.slice(0, OFFERED_AT_ONCE), blocksOf);
  return {
    text: withinAdvice(
      [...texts, ...offered.flatMap((line) => [question(line), ...ifYes(line, data.previews)])].join('\n'),
    ),
    blocks: blocksOf(offered),
  };
}

/** In the place of the receipt of an answer that was taken back. */
export function noAnswerMessage({ standupId, date }: Occurrence): Message {
  const text = `Taken back: nothing is kept as your answer for ${formatDay(date)}.`;
  const value = targetValue({ standupId, date });
  return { text, blocks: [section(text), actions(button('Answer', ids.answer.open, { value }))] };
}

/** As the daily begins into which it goes: it stands among those of other days and teams. */
function titleOf({ teamName, occurrence, today }: ReceiptData): string {
  return `*${escapeMrkdwn(teamName)} · ${formatDay(occurrence.date, today)}*`;
}

function sent({ answer, isSpoken, occurrence, prompt, dailyAt, channelId, today }: ReceiptData): string {
  const day = occurrence.date === today ? '' : ` for ${formatDay(occurrence.date, today)}`;
  const told = isSpoken ? `I read this as your answer${day}` : 'Sent';
  const channel = channelLink(channelId);
  if (occurrence.dailyState === 'posted') {
    return `${told}. It is in the daily's thread in ${channel}${answer.isLate ? ', marked as late' : ''}.`;
  }
  if (occurrence.dailyState === 'skipped') return `${told}. It is kept${answer.isLate ? ' as late' : ''}.`;
  return `${told}. I'll add it to the daily ${timesOf(occurrence.date, prompt.timeZone).at(dailyAt)} in ${channel}.`;
}

const PARTS: ReadonlyArray<[name: string, kind: Line['kind']]> = [
  ['Done', 'done'],
  ['Since then', 'note'],
  ['Today', 'today'],
  ['Blockers', 'blocker'],
];

/** What was read out of a text, or marked by one press: nothing is inferred without being shown. */
function understood({ answer, isSpoken }: ReceiptData): string[] {
  if (!isSpoken && answer.source === 'modal') return [];
  const shown = PARTS.flatMap(([name, kind]) => {
    const lines = linesOfKind(answer.lines, kind);
    return lines.length > 0
      ? [
          `*${name}:* ${listOf(
            lines.map((line) => quoted(line.text)),
            6,
          )}`,
        ]
      : [];
  });
  const isOpenEnded = answer.source === 'as-planned' && linesOfKind(answer.lines, 'today').length === 0;
  return isOpenEnded ? [...shown, 'Nothing is said about today yet; Edit adds it.'] : shown;
}

/** What became of the board, and who was faster. */
function moved({ answer: { moves }, stories, names }: ReceiptData): string[] {
  if (moves.length === 0) return [];
  const key = ({ storyId }: StoryMove) => escapeMrkdwn(stories.get(storyId)?.key ?? 'a story');
  const told = moves.map((move) => `${key(move)} to ${statusWords(move.became)}`);
  const faster = moves.flatMap((move) => {
    const name = move.overtookId && names.get(move.overtookId);
    if (!name) return [];
    return [`${escapeMrkdwn(shorten(name, 80))} had moved ${key(move)} to ${statusWords(move.was)}`];
  });
  const overtaken = `${listOf(faster, 5)} while you were writing. What you chose stands now.`;
  return [`Moved ${listOf(told, 6)}.`, ...(faster.length > 0 ? [overtaken] : [])];
}

function settled({ answer, blockers }: ReceiptData): string[] {
  return answer.lines.flatMap((line) => {
    const blocker = line.blockerId === null ? undefined : blockers.get(line.blockerId);
    if (blocker === undefined) return [];
    if (line.offer === 'tracked') return [`🚧 ${quoted(line.text)} is tracked as #${blocker.number}.`];
    return line.offer === 'attached'
      ? [`${quoted(line.text)} repeats ${namedBlocker(blocker)}, so I noted it there.`]
      : [];
  });
}

function question(line: Line): string {
  return line.kind === 'blocker'
    ? `Track ${quoted(line.text)} as a blocker?`
    : `${quoted(line.text)} has been carried over ${line.carriedCount} times. Is something blocking it?`;
}

function ifYes(line: Line, previews: ReceiptData['previews']): string[] {
  const preview = previews.get(line.id) ?? '';
  return preview === '' ? [] : [`If yes: ${preview}`];
}

function offerBlocks(line: Line, previews: ReceiptData['previews']): Block[] {
  const label = line.kind === 'blocker' ? 'Not a blocker' : 'Nothing blocks it';
  return [
    section(question(line)),
    ...ifYes(line, previews).map((text) => context(text)),
    actions(
      button('Track it', ids.line.track, { value: line.id, label: `Track ${escapeMrkdwn(line.text)}` }),
      button(label, ids.line.decline, { value: line.id }),
    ),
  ];
}
