import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import type { Action } from '../rules/index.ts';
import { dueWords } from './action-line.ts';

interface Understood {
  /** The owner's name; null for who wrote it down. */
  owner: string | null;
  today: LocalDate;
  /** Why it is due then where nobody said when; '' where somebody did. */
  whyThen: string;
  remindedOn: LocalDate | null;
}

/** 'Written down for Lea, due Fri 6 Mar: “review within 4 h”. Lea is reminded on Thu 5 Mar. …' */
export function writtenDown(
  { text, dueOn }: Action,
  { owner, today, whyThen, remindedOn }: Understood,
): string {
  const who = owner === null ? 'you' : escapeMrkdwn(owner);
  const are = owner === null ? 'You are' : `${who} is`;
  return [
    `Written down for ${who}, ${dueWords(dueOn, today)}: ${quoted(text, 300)}.`,
    ...(whyThen === '' ? [] : [escapeMrkdwn(whyThen)]),
    ...(remindedOn ? [`${are} reminded on ${formatDay(remindedOn, today)}.`] : []),
    '`/retro actions` lists what is open.',
  ].join(' ');
}
