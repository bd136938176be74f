import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { formatClock, formatDay, formatWhen, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { isExpected } from '../rules/prompts.ts';
import type { Mode, Prompt } from '../rules/types.ts';
import { targetValue } from './target.ts';

export interface HomeStandup {
  teamName: string;
  standupId: string;
  timeZone: string;
  now: Date;
  today: LocalDate;
  /** The one that is open at this moment. */
  current: { date: LocalDate; state: Prompt['state']; deadlineAt: Date } | null;
  next: { date: LocalDate; dueAt: Date; mode: Mode } | null;
}

/** What is owed comes first, as the one thing to press. */
export function homeStandups(standups: readonly HomeStandup[]): Block[] {
  const isOwed = ({ current }: HomeStandup) => current !== null && isExpected(current);
  const owed = standups.filter(isOwed);
  const others = standups.filter((standup) => !isOwed(standup));
  return [...owed.flatMap(owedBlocks), ...others.flatMap(otherBlocks)];
}

function owedBlocks({ current, standupId, teamName, timeZone }: HomeStandup): Block[] {
  if (!current) return [];
  const value = targetValue({ standupId, date: current.date });
  const title = `*${escapeMrkdwn(teamName)} standup · ${formatDay(current.date)}*`;
  return [
    section(`${title}\nOpen for you until ${formatClock(current.deadlineAt, timeZone)}.`),
    actions(button('Answer', ids.answer.open, { value, style: 'primary' })),
  ];
}

function otherBlocks({ current, next, standupId, teamName, timeZone, now }: HomeStandup): Block[] {
  const when = next ? formatWhen(next.dueAt, { zone: timeZone, now }) : null;
  const coming = next?.mode === 'live' ? `live, ${when}` : `you are asked ${when}`;
  const text = `*${escapeMrkdwn(teamName)} standup*${next ? ` — next: ${coming}.` : ' — none in sight.'}`;
  const isDone = current?.state === 'answered';
  const edit = isDone ? targetValue({ standupId, date: current.date }) : null;
  const early = next ? targetValue({ standupId, date: next.date }) : null;
  return [
    section(isDone ? `${text}\nYou have answered ${formatDay(current.date)}.` : text),
    ...(edit ? [actions(button('Edit', ids.answer.open, { value: edit }))] : []),
    ...(!edit && early ? [actions(button('Answer early', ids.answer.open, { value: early }))] : []),
  ];
}
