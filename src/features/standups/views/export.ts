import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatDays, type LocalDate } from '../../../time/index.ts';

/** Below a section's limit, fences included. */
const PAGE_TEXT = 2900;
const SECTIONS_IN_A_PAGE = 10;
const MOST_PAGES = 40;

const NO_FILES = "I couldn't send a file here; an admin can allow it (scope `files:write`).";
const TOO_MANY = 'That is too much for messages. Name fewer days: `/standup export last week`.';

interface About {
  teamName: string;
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
  format: 'csv' | 'json';
  answers: number;
}

/** What the file is called in Slack. */
export function exportTitle({ teamName, from, to, today }: About): string {
  return `${teamName}, ${formatDays(from, to, today)}`;
}

/** What is said above the file. */
export function exportComment(about: About): string {
  return `${counted(about)} as ${about.format === 'csv' ? 'CSV' : 'JSON'}.`;
}

/**
 * An export as messages: the first says what it is, those in its thread hold it, to be put together in their
 * order. Where that were more than anybody wants, it says what to do instead.
 */
export function exportPages(records: readonly string[], about: About): Message[] {
  const blocks = inBlocks(records.map((record) => record.replaceAll('```', "'''")));
  const pages = Math.ceil(blocks.length / SECTIONS_IN_A_PAGE);
  if (pages > MOST_PAGES) return [{ text: `${counted(about)}: ${NO_FILES} ${TOO_MANY}` }];
  const how = about.format === 'csv' ? 'CSV, headings first' : 'JSON, one answer a line';
  return [
    { text: `${counted(about)} as ${how}, in this thread. ${NO_FILES}` },
    ...Array.from({ length: pages }, (_, page) => ({
      text: `Part ${page + 1} of ${pages} of the export`,
      blocks: blocks
        .slice(page * SECTIONS_IN_A_PAGE, (page + 1) * SECTIONS_IN_A_PAGE)
        .map((text) => section(`\`\`\`${text}\`\`\``)),
    })),
  ];
}

function counted(about: About): string {
  const { answers } = about;
  return `*${escapeMrkdwn(exportTitle(about))}:* ${answers} ${answers === 1 ? 'answer' : 'answers'}`;
}

/** Whole records together while they fit; one that is longer than a block is cut between characters. */
function inBlocks(records: readonly string[]): string[] {
  const blocks: string[] = [];
  for (const record of records) {
    const pieces = piecesOf(record);
    const last = blocks.at(-1);
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined && last && last.length + only.length < PAGE_TEXT) {
      blocks[blocks.length - 1] = `${last}\n${only}`;
    } else blocks.push(...pieces);
  }
  return blocks;
}

function piecesOf(record: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of record) {
    const escaped = escapeMrkdwn(character);
    if (piece.length + escaped.length > PAGE_TEXT) {
      pieces.push(piece);
      piece = '';
    }
    piece += escaped;
  }
  return [...pieces, piece];
}
