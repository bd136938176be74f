import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import type { Mode } from '../rules/types.ts';
import type { DailyPerson } from './daily-people.ts';
import { targetValue } from './target.ts';
import { sectionsOf, type Times, timesOf, untilWords } from './words.ts';

export interface StatusData {
  teamName: string;
  timeZone: string;
  today: LocalDate;
  /** The day that is shown: today's, or the one before whose night is not over. */
  date: LocalDate;
  /** That day's, if there is one. */
  held: { standupId: string; mode: Mode; meetsAt: Date; dailyAt: Date; isPosted: boolean } | null;
  /** Why there is none today. */
  notHeld: string | null;
  people: Array<DailyPerson & { deadlineAt: Date }>;
  next: { date: LocalDate; mode: Mode } | null;
  canAnswer: boolean;
}

/** Who has answered and who will be asked, for whoever wants to know. */
export function statusMessage(data: StatusData): Message {
  const { held, teamName, today, date, next } = data;
  const head = `*${escapeMrkdwn(teamName)} · ${formatDay(date)}*`;
  const lines = held
    ? [`${head} — ${when(held, timesOf(date, data.timeZone))}`, ...standing(data)]
    : [`${head} — no standup today: ${escapeMrkdwn(data.notHeld ?? '')}.`];
  const live = next?.mode === 'live' ? ', live' : '';
  const after = next ? [`Next standup: ${formatDay(next.date, today)}${live}.`] : [];
  const text = [...lines, ...after].join('\n');
  const value = held && targetValue({ standupId: held.standupId, date });
  const answer = value && data.canAnswer ? [actions(button('Answer', ids.answer.open, { value }))] : [];
  const [first = '', ...others] = lines;
  const shown = others.map((before) => ({ before, written: '' }));
  return {
    text,
    blocks: [section(first), ...sectionsOf(shown), ...after.map((next) => context(next)), ...answer],
  };
}

function when(held: NonNullable<StatusData['held']>, { at }: Times): string {
  const live = held.mode === 'live' ? `live ${at(held.meetsAt)}, ` : '';
  return held.isPosted ? `${live}the daily is out.` : `${live}the daily goes out ${at(held.dailyAt)}.`;
}

function standing({ people, timeZone, date }: StatusData): string[] {
  const { at, until } = timesOf(date, timeZone);
  const of = (kind: DailyPerson['stands']['kind']) => people.filter(({ stands }) => stands.kind === kind);
  const named = (
    label: string,
    some: readonly DailyPerson[],
    remark: (person: DailyPerson) => string = () => '',
  ) =>
    some.length > 0
      ? [
          `*${label}:* ${listOf(
            some.map((person) => `${escapeMrkdwn(person.name)}${remark(person)}`),
            30,
          )}.`,
        ]
      : [];
  const skipped = (why: string) =>
    of('skipped').filter(({ stands }) => stands.kind === 'skipped' && stands.why === why);
  return [
    ...named('Answered', of('answered'), ({ stands }) =>
      stands.kind === 'answered' && stands.answer.isLate ? ' (late)' : '',
    ),
    ...named('Was there', of('was-there')),
    ...openUntil(people, until),
    ...named('Asked later', of('to-be-asked'), ({ stands }) =>
      stands.kind === 'to-be-asked' ? ` ${at(stands.at)}` : '',
    ),
    ...named('No answer', of('missed')),
    ...named('Skip today', skipped('choice')),
    ...named('Away 🌴', skipped('away'), ({ stands }) =>
      stands.kind === 'skipped' ? untilWords(stands.until, date) : '',
    ),
    ...named('Do not work today', skipped('day-off')),
    ...named('Not asked, Do Not Disturb', skipped('quiet')),
  ];
}

/** Those whose time runs out together stand together. */
function openUntil(people: StatusData['people'], until: Times['until']): string[] {
  const names = new Map<string, string[]>();
  for (const { name, stands, deadlineAt } of people) {
    if (stands.kind !== 'open') continue;
    const time = until(deadlineAt);
    names.set(time, [...(names.get(time) ?? []), escapeMrkdwn(name)]);
  }
  return [...names].map(([time, who]) => `*Open:* ${listOf(who, 30)}, until ${time}.`);
}
