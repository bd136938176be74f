import type { Paper } from '../simulator/driver/screen/index.ts';
import { columnsOf, styled } from '../simulator/driver/screen/paper.ts';
import { formatDay, type LocalDate } from '../time/index.ts';
import type { Counts } from './counts.ts';
import { type Answering, type PlayRecord, type Saying, whenInTeam } from './stage.ts';

/** The sprint in numbers, and whether all was said that should have been. */
export function report({ sayings, answerings }: PlayRecord, counts: Counts, paper: Paper): string {
  return [
    '',
    styled(`═══ The sprint, looked back on ${'═'.repeat(paper.width - 31)}`, 'bold', paper),
    '',
    ...countTables(counts, paper),
    styled('From the prompt to the sent answer, on a phone', 'bold', paper),
    ...answerings.map(answeringLine),
    styled(`  ${inShort(answerings)}`, 'dim', paper),
    '',
    styled('What should have been said', 'bold', paper),
    ...sayings.map((saying) => sayingLine(saying, paper)),
    '',
    verdict(sayings),
    '',
  ].join('\n');
}

/** What was put on whom, a day a column. */
export function countTables(counts: Counts, paper: Paper): string[] {
  return [
    styled('Direct messages that nobody asked for, a day (at most 2)', 'bold', paper),
    ...table(
      counts.direct,
      ({ unasked, escalations }) => `${unasked}${escalations > 0 ? `+${escalations}` : ''}`,
    ),
    styled('  + escalations: a blocker that waits for its reader, a sprint that turns red', 'dim', paper),
    '',
    styled('Messages in channels, a day', 'bold', paper),
    ...table(counts.channels, ({ posts, replies }) => `${posts}${replies > 0 ? `+${replies}` : ''}`),
    styled('  + replies in threads', 'dim', paper),
    '',
  ];
}

/** Names down, days across. */
function table<T>(counts: Map<string, Map<LocalDate, T>>, shown: (count: T) => string): string[] {
  const days = [...new Set([...counts.values()].flatMap((each) => [...each.keys()]))].sort();
  const names = [...counts.keys()].sort();
  const width = Math.max(...names.map(columnsOf));
  const row = (name: string, cells: string[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(5)).join('')}`;
  return [
    row(
      '',
      days.map((day) => formatDay(day).slice(0, 3)),
    ),
    ...names.map((name) =>
      row(
        name,
        days.map((day) => cellOf(counts.get(name)?.get(day), shown)),
      ),
    ),
  ];
}

function cellOf<T>(count: T | undefined, shown: (count: T) => string): string {
  return count === undefined ? '·' : shown(count);
}

function answeringLine({ at, name, taps, characters, seconds }: Answering): string {
  const cost = `${taps} ${taps === 1 ? 'tap' : 'taps'}, ${characters} characters`;
  return `  ${whenInTeam(at)}  ${name.padEnd(6)} ${cost.padEnd(25)} about ${Math.round(seconds)} s`;
}

function inShort(answerings: readonly Answering[]): string {
  const seconds = answerings.map((each) => Math.round(each.seconds)).sort((a, b) => a - b);
  const middle = seconds[Math.floor(seconds.length / 2)] ?? 0;
  return `half of them within ${middle} s, the longest ${seconds.at(-1) ?? 0} s; a tap 1.5 s, a character 0.2 s`;
}

function sayingLine({ at, words, missing }: Saying, paper: Paper): string {
  const line = `  ${missing === null ? '✓' : '✗'} ${whenInTeam(at)}  ${words}`;
  return missing === null ? line : `${styled(line, 'red', paper)}\n${indented(missing)}`;
}

function indented(text: string): string {
  return text.replace(/^/gm, '      ');
}

function verdict(sayings: readonly Saying[]): string {
  const missing = sayings.filter((saying) => saying.missing !== null).length;
  if (missing === 0) return `All ${sayings.length} were said.`;
  return `${missing} of ${sayings.length} ${missing === 1 ? 'was' : 'were'} not said.`;
}
