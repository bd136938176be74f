import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { boldName, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { type DateRange, formatDays, type LocalDate } from '../../../time/index.ts';
import { type Participation, sumOf } from '../rules/participation.ts';
import { sectionsOf } from './words.ts';

export interface StatsData {
  teamName: string;
  range: DateRange;
  today: LocalDate;
  people: Array<{ name: string; part: Participation }>;
}

/** How many of the standups expected of them people answered, and how many in a row. */
export function statsMessage({ teamName, range, today, people }: StatsData): Message {
  const all = sumOf(people.map(({ part }) => part));
  const title = `*${escapeMrkdwn(teamName)}, ${formatDays(range.from, range.to, today)}*`;
  if (all.expected === 0) return { text: `${title}: no standup has closed in these days.` };
  const head = `${title} — answered or attended: ${share(all)}${all.late > 0 ? `, ${all.late} late` : ''}`;
  const lines = [...people]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ name, part }) => `${boldName(name)} ${part.expected > 0 ? personal(part) : 'not asked'}`);
  return {
    text: [head, ...lines].join('\n'),
    blocks: [section(head), ...sectionsOf(lines.map((before) => ({ before, written: '' })))],
  };
}

function personal(part: Participation): string {
  const streak = part.streak > 1 ? `, ${part.streak} in a row` : '';
  return `${share(part)}${part.late > 0 ? `, ${part.late} late` : ''}${streak}`;
}

function share({ answered, expected }: Pick<Participation, 'answered' | 'expected'>): string {
  return `${answered} of ${expected} (${Math.round((answered / expected) * 100)} %)`;
}
