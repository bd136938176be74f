import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { formatDay, formatDays } from '../../../time/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { FullAnswer } from '../rules/types.ts';
import type { HistoryData } from './history.ts';
import { sectionsOf, spaced, type WrittenLine } from './words.ts';

/** Somebody's week as they told it: what got done, what was in the way, what is still to do. */
export function weekMessage({ teamName, range, answers }: HistoryData): Message {
  const title = `*Your week in ${escapeMrkdwn(teamName)}, ${formatDays(range.from, range.to)}*`;
  const all = answers.map(({ answer }) => answer);
  const last = all.at(-1);
  const lines = spaced([
    group('Done', all.flatMap(doneIn)),
    group(
      'In the way',
      all.flatMap((answer) => linesOfKind(answer.lines, 'blocker').map(bullet)),
    ),
    group('Still to do', last ? linesOfKind(last.lines, 'today').map(bullet) : []),
  ]);
  if (lines.length === 0) return { text: `${title}: no answers yet.` };
  const text = [title, ...lines.map(({ before, written }) => `${before}${escapeMrkdwn(written)}`)].join('\n');
  return { text: shorten(text, 3900), blocks: [section(title), ...sectionsOf(lines)] };
}

function doneIn(answer: FullAnswer): WrittenLine[] {
  const done = [...linesOfKind(answer.lines, 'done'), ...linesOfKind(answer.lines, 'note')];
  return done.map(({ text }) => ({ before: '✅ ', written: text, after: `  _${formatDay(answer.date)}_` }));
}

function bullet({ text }: { text: string }): WrittenLine {
  return { before: '• ', written: text };
}

function group(name: string, lines: WrittenLine[]): WrittenLine[] {
  return lines.length > 0 ? [{ before: `*${name}*`, written: '' }, ...lines] : [];
}
