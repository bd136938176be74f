import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatDay, formatWhen, type LocalDate, localDateOf } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { isExpected } from '../rules/prompts.ts';
import type { Mode, Prompt } from '../rules/types.ts';
import { targetValue } from './target.ts';

export interface HomeStandup {
  teamName: string;
  standupId: string;
  timeZone: string;
  now: Date;
  /** The one that is open at this moment. */
  current: HomePrompt | null;
  /** Today's and those ahead that are answered, skipped or missed, the first of them first. */
  settled: readonly HomePrompt[];
  next: { date: LocalDate; dueAt: Date; mode: Mode } | null;
}

interface HomePrompt extends Pick<Prompt, 'state' | 'skippedFor' | 'deadlineAt'> {
  date: LocalDate;
}

export function isOwed({ current }: HomeStandup): boolean {
  return current !== null && isExpected(current);
}

/** What is owed, as the one thing to press. */
export function owedStandup({ current, standupId, teamName, timeZone, now }: HomeStandup): Block[] {
  if (!current) return [];
  const { date, deadlineAt } = current;
  const title = `*${escapeMrkdwn(teamName)} standup · ${formatDay(date)}*`;
  const isToday = localDateOf(deadlineAt, timeZone) === localDateOf(now, timeZone);
  const until = isToday ? formatClock(deadlineAt, timeZone) : formatWhen(deadlineAt, { zone: timeZone, now });
  const label = `Answer the standup of ${teamName}`;
  return [
    section(`${title}\nOpen for you until ${until}.`),
    actions(
      button('Answer', ids.answer.open, {
        ...{ value: targetValue({ standupId, date }), style: 'primary', label },
      }),
    ),
  ];
}

/** What is not: what became of today's, and when the next one is. */
export function otherStandup(standup: HomeStandup): Block[] {
  const { settled, next, standupId, teamName, timeZone, now } = standup;
  const when = next ? formatWhen(next.dueAt, { zone: timeZone, now }) : null;
  const coming = next?.mode === 'live' ? `live, ${when}` : `you are asked ${when}`;
  const title = `*${escapeMrkdwn(teamName)} standup*${next ? ` — next: ${coming}.` : ' — none in sight.'}`;
  const lines = [title, ...settled.flatMap(becameOf)];
  const last = settled.filter(isTheirs).at(-1) ?? (next && { date: next.date, state: 'waiting' as const });
  const answer =
    last && button(verbFor(last), ids.answer.open, { value: targetValue({ standupId, ...last }) });
  return [section(lines.join('\n'), answer ?? undefined)];
}

function becameOf(prompt: HomePrompt): string[] {
  const day = formatDay(prompt.date);
  if (prompt.state === 'answered') return [`You have answered ${day}.`];
  if (prompt.state === 'missed') return [`${day} is closed; an answer now comes late.`];
  return prompt.skippedFor === 'choice' ? [`You skip ${day}.`] : [];
}

/** Those that were not left out for them: they may still say something to it. */
function isTheirs({ state, skippedFor }: HomePrompt): boolean {
  return state !== 'skipped' || skippedFor === 'choice';
}

function verbFor({ state }: Pick<HomePrompt, 'state'>): string {
  switch (state) {
    case 'answered':
      return 'Edit';
    case 'missed':
      return 'Answer late';
    case 'skipped':
      return 'Answer after all';
    default:
      return 'Answer early';
  }
}
