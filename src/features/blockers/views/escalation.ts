import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted, sentence } from '../../../slack/words.ts';
import { formatSpan } from '../../../time/index.ts';
import type { Hurry, Taken } from '../../escalations/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { titled } from './log.ts';
import { whoIsTold, whyNotThem } from './steps.ts';
import { type AboutStory, keyWords } from './story.ts';
import { type Moment, when } from './words.ts';

type Told = Extract<Taken, { kind: 'told' }>;
type People = ReadonlyMap<string, Person>;

export interface Escalating {
  blocker: Blocker;
  told: Told;
  people: People;
  moment: Moment;
  /** how the ladder counts: 'working' or 'wall' */
  hours: 'working' | 'wall';
  /** who asked for it, where somebody did */
  askedBy: string | null;
  waiters: string[];
  /** The team's story that it names. */
  story: AboutStory | null;
  lastWord: { by: string; at: Date; note: string } | null;
}

/** What the card's thread says, and the channel with it; `who` with or without a ping. */
export function escalationLine(escalating: Escalating, who: string): string {
  const { blocker } = escalating;
  return [
    reasonFirst(escalating),
    `${who} is told now: ${titled(blocker)} ${howItStands(escalating)}.`,
    aside(escalating),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the person told reads in the direct message, above its buttons. */
export function escalationNotice(escalating: Escalating): string {
  const { blocker, people, lastWord, moment, story } = escalating;
  const names = [blocker.raisedBy, ...escalating.waiters].map((id) => escapeMrkdwn(nameOf(people, id)));
  const waiting = [...names, ...(story ? [keyWords(story)] : [])];
  const waits = `${listOf(waiting)} ${waiting.length === 1 ? 'waits' : 'wait'}.`;
  const word = lastWord
    ? `Last word: ${escapeMrkdwn(nameOf(people, lastWord.by))}, ${when(lastWord.at, moment)}, ${quoted(lastWord.note)}.`
    : '';
  return [
    reasonFirst(escalating),
    `${titled(blocker)} ${howItStands(escalating)}.`,
    waits,
    word,
    aside(escalating),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the thread says when somebody is to be told who cannot be told before the morning. */
export function waitingLine(
  step: Told['step'],
  people: People,
  moment: Moment,
  why: { hurry: Hurry; askedBy: string | null },
): string {
  const first =
    why.hurry === 'eta'
      ? 'The ETA passed. '
      : why.askedBy
        ? `${escapeMrkdwn(nameOf(people, why.askedBy))} asks to escalate now. `
        : '';
  return `${first}${whoIsTold(step, people)} is told ${when(step.at, moment)}, as soon as they can be reached. A critical blocker would not wait.`;
}

function reasonFirst({ told, askedBy, people }: Escalating): string {
  if (told.hurry === 'eta') return 'The ETA passed.';
  return told.hurry === 'asked' && askedBy ? `${escapeMrkdwn(nameOf(people, askedBy))} escalates.` : '';
}

/** 'has been open for 4 working hours and nobody has taken it'. */
function howItStands({ blocker, told, people, hours, moment }: Escalating): string {
  const owner = blocker.ownerId && escapeMrkdwn(nameOf(people, blocker.ownerId));
  if (owner && blocker.etaAt && blocker.etaConsent === null) {
    return `is not solved yet; ${owner} was on it until ${when(blocker.etaAt, moment)}`;
  }
  const span =
    told.countedMs < 60_000 ? 'was raised just now' : `has been open for ${spanWords(told.countedMs, hours)}`;
  if (!owner) return `${span} and nobody has taken it`;
  if (blocker.etaAt) return `${span}; ${owner} needs longer than two working days`;
  return `${span}, and ${owner}, who can unblock it, has not taken it`;
}

function spanWords(ms: number, hours: 'working' | 'wall'): string {
  const what = hours === 'working' ? 'working hour' : 'hour';
  const whole = Math.round(ms / (60 * 60 * 1000));
  const isWhole = whole > 0 && Math.abs(ms - whole * 60 * 60 * 1000) < 60_000;
  if (isWhole) return `${whole} ${what}${whole === 1 ? '' : 's'}`;
  return hours === 'working' ? `${formatSpan(ms)} of working time` : formatSpan(ms);
}

function aside({ told, people, moment }: Escalating): string {
  const notThem = whyNotThem(told.step.passed, people);
  const late = told.lateSince ? `This is late: it was due ${when(told.lateSince, moment)}.` : '';
  return [notThem ? `${sentence(notThem)}.` : '', late].filter((part) => part !== '').join(' ');
}
