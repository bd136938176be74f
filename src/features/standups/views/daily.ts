import type { ImageBlock } from '@slack/types';
import { actions, button, context, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn, inBold } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import type { DailyPart } from '../../slice.ts';
import { ids } from '../ids.ts';
import type { Mode } from '../rules/types.ts';
import { type DailyPerson, headline, personLines, remarks } from './daily-people.ts';
import { targetValue } from './target.ts';
import { sectionsOf, type Times, timesIn, timesOf, type WrittenLine, withinAdvice } from './words.ts';

export interface DailyData {
  standupId: string;
  teamName: string;
  date: LocalDate;
  mode: Mode;
  timeZone: string;
  people: DailyPerson[];
  /** Open blockers as mrkdwn, the oldest first. */
  blockers: string[];
  /** What other parts of the product say, in their order. */
  parts: DailyPart[];
  /** The picture of one of them, once Slack has it. */
  picture: { fileId: string } | null;
  /** What those who manage the team say to everybody. */
  notes: DailyNote[];
  /** Meetings of the next 24 hours, as mrkdwn, in the order of time. */
  ahead: ReadonlyArray<{ at: Date; words: string }>;
  /** Who set the standup up, on its first daily. */
  setUpBy: string | null;
}

interface DailyNote {
  name: string;
  /** As it was written; not escaped. */
  text: string;
}

const PEOPLE_IN_A_SECTION = 10;
const BLOCKERS_SHOWN = 8;
const BUTTONS_SHOWN = 10;
/** More than anybody says; what fifty hold with all else. */
const SECTIONS_SAID = 4;
const SECTIONS_OF_NOTES = 9;

/** The team's one message of the day. */
export function dailyMessage(data: DailyData): Message {
  const { parts, people } = data;
  const days = parts.flatMap((part) => part.days);
  const name = [escapeMrkdwn(data.teamName), formatDay(data.date), ...days].join(' · ');
  const head = inBold(name);
  const said = parts.flatMap((part) => part.lines);
  const notes = data.notes.map(noteLine);
  const blockers = blockerLines(data.blockers);
  const lines = personLines(people);
  const inText = timesIn(data.date, data.timeZone);
  const inBlocks = timesOf(data.date, data.timeZone);
  const small = remarks(data, inBlocks);
  const blocksOf = (shown: readonly string[]) => [
    ...sectionsOf([`${head} — ${headline(data, inBlocks)}`, ...said].map(written)).slice(0, SECTIONS_SAID),
    ...pictureOf(data),
    ...sectionsOf(notes).slice(0, SECTIONS_OF_NOTES),
    ...sectionsOf(blockers.map(written)),
    ...inSections(shown),
    ...(shown.length < lines.length
      ? [section(`and ${lines.length - shown.length} more, in the thread`)]
      : []),
    ...aheadLine(data, inBlocks).map((line) => section(line)),
    ...(small.length > 0 ? [context(small.join('\n'))] : []),
    actions(...buttonsOf(data)),
  ];
  return {
    text: withinAdvice(
      [
        ...[`${head} — ${headline(data, inText)}`, ...said, ...notes.map(spoken), ...blockers, ...lines],
        ...aheadLine(data, inText),
        ...remarks(data, inText),
      ].join('\n'),
    ),
    blocks: blocksOf(mostThatFit(lines, blocksOf)),
  };
}

/** Its words stand in the text of the message, so that nobody depends on it. */
function pictureOf({ parts, picture }: DailyData): ImageBlock[] {
  const alt = parts.find((part) => part.picture !== null)?.picture?.alt;
  if (!picture || alt === undefined) return [];
  return [{ type: 'image', slack_file: { id: picture.fileId }, alt_text: alt }];
}

function noteLine({ name, text }: DailyNote): WrittenLine {
  return { before: `*Note from ${escapeMrkdwn(name)}:* `, written: text };
}

/** What is mrkdwn already. */
function written(line: string): WrittenLine {
  return { before: line, written: '' };
}

function spoken({ before, written }: WrittenLine): string {
  return `${before}${escapeMrkdwn(written)}`;
}

function blockerLines(blockers: readonly string[]): string[] {
  const shown = blockers.slice(0, BLOCKERS_SHOWN).map((line) => `🚧 ${line}`);
  const more = blockers.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more: \`/blocker list\``] : shown;
}

function aheadLine({ ahead }: DailyData, { until }: Times): string[] {
  if (ahead.length === 0) return [];
  return [
    `Next 24 h: ${listOf(
      ahead.map(({ at, words }) => `${words} ${until(at)}`),
      8,
    )}`,
  ];
}

function inSections(lines: readonly string[]): Block[] {
  const groups = Math.ceil(lines.length / PEOPLE_IN_A_SECTION);
  return Array.from({ length: groups }, (_, at) =>
    lines.slice(at * PEOPLE_IN_A_SECTION, (at + 1) * PEOPLE_IN_A_SECTION),
  ).flatMap((group) => sectionsOf(group.map(written)));
}

function buttonsOf(data: DailyData) {
  const value = targetValue(data);
  return [
    button('Add my answer', ids.daily.answer, { value }),
    button('Add a note', ids.daily.note, { value }),
    ...(data.blockers.length > 0 ? [button('Blockers', ids.daily.blockers, { value })] : []),
    ...data.parts.flatMap((part) => part.buttons),
  ].slice(0, BUTTONS_SHOWN);
}
