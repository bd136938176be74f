import { section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { oneLine } from '../../../slack/words.ts';
import { type DateRange, formatDay, formatDays, type LocalDate } from '../../../time/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { FullAnswer, Line } from '../rules/types.ts';
import { sectionsOf, spaced } from './words.ts';

export interface HistoryData {
  /** Whose; null for everybody's. */
  name: string | null;
  teamName: string;
  range: DateRange;
  today: LocalDate;
  /** The oldest first. */
  answers: Array<{ name: string; answer: FullAnswer }>;
}

const ANSWERS_SHOWN = 40;
const LINE_LENGTH = 160;

/** Answers given before, the latest first, a few lines each. */
export function historyMessage({ name, teamName, range, today, answers }: HistoryData): Message {
  const whose = name ? `${escapeMrkdwn(name)} in ${escapeMrkdwn(teamName)}` : escapeMrkdwn(teamName);
  const title = `*${whose}, ${formatDays(range.from, range.to, today)}*`;
  if (answers.length === 0) return { text: `${title}: no answers.` };
  const shown = [...answers].reverse().slice(0, ANSWERS_SHOWN);
  const left = answers.length - shown.length;
  const more =
    left > 0 ? [section(`… and ${left} earlier: name a shorter time, or use \`/standup export\`.`)] : [];
  const entries = shown.map((entry) => entryOf(entry, today, name === null));
  const blocks: Block[] = [section(title), ...sectionsOf(spaced(entries.map(written))), ...more];
  return { text: shorten([title, ...entries].join('\n'), 3900), blocks };
}

function entryOf({ name, answer }: HistoryData['answers'][number], today: LocalDate, named: boolean): string {
  const who = named ? ` ${escapeMrkdwn(name)}` : '';
  const late = answer.isLate ? ' (late)' : '';
  return [`*${formatDay(answer.date, today)}${who}*${late}`, ...parts(answer)].join(' · ');
}

function parts({ lines }: FullAnswer): string[] {
  const part = (lead: string, kinds: Line['kind'][]) => {
    const texts = kinds.flatMap((kind) => linesOfKind(lines, kind)).map((line) => oneLine(line.text));
    return texts.length > 0 ? [`${lead} ${escapeMrkdwn(shorten(texts.join(', '), LINE_LENGTH))}`] : [];
  };
  return [...part('done:', ['done', 'note']), ...part('today:', ['today']), ...part('🚧', ['blocker'])];
}

function written(before: string) {
  return [{ before, written: '' }];
}
