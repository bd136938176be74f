import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { type DateRange, formatDays, type LocalDate } from '../../../time/index.ts';

/** Below a section's limit, fences included. */
const PAGE_TEXT = 2900;
const SECTIONS_IN_A_PAGE = 10;
const MOST_PAGES = 40;

/**
 * An export as messages: the first says what it is, those in its thread hold it, to be put together in their
 * order. Null if it would take more messages than anybody wants.
 */
export function exportPages(
  { records, answers }: { records: string[]; answers: number },
  about: { teamName: string; range: DateRange; today: LocalDate; format: 'csv' | 'json' },
): Message[] | null {
  const blocks = inBlocks(records.map((record) => record.replaceAll('```', "'''")));
  const pages = Math.ceil(blocks.length / SECTIONS_IN_A_PAGE);
  if (pages > MOST_PAGES) return null;
  const days = formatDays(about.range.from, about.range.to, about.today);
  const how = about.format === 'csv' ? 'CSV, headings first' : 'JSON, one answer a line';
  const intro = `*${escapeMrkdwn(about.teamName)}, ${days}:* ${answers} ${answers === 1 ? 'answer' : 'answers'} as ${how}, in this thread.`;
  return [
    { text: intro },
    ...Array.from({ length: pages }, (_, page) => ({
      text: `Part ${page + 1} of ${pages} of the export`,
      blocks: blocks
        .slice(page * SECTIONS_IN_A_PAGE, (page + 1) * SECTIONS_IN_A_PAGE)
        .map((text) => section(`\`\`\`${text}\`\`\``)),
    })),
  ];
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
