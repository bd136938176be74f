import type { Message } from '../../../slack/message.ts';
import { bold, dateTime, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatClock, formatDay, localDateOf } from '../../../time/index.ts';
import { estimateWords, roundAmount, type Sprint, type Unit } from '../../sprints/index.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import {
  type Course,
  type ScopeChange,
  type ScopeKind,
  type ScopeSum,
  scopeByCause,
  scopeChanges,
} from '../rules/index.ts';
import { inAnswer } from './lines.ts';

const KIND_WORDS: Record<ScopeKind, string> = {
  added: 'added',
  removed: 'taken out',
  split: 'by splitting',
  're-estimated': 're-estimated',
};

const KEYS_NAMED = 4;

/** '+8 added (ERP-009), −3 taken out (ERP-004)', as mrkdwn. */
export function causesWords(sums: readonly ScopeSum[]): string {
  const said = sums.map(({ kind, amount, changes }) => {
    const keys = [...new Set(changes.map(({ key }) => escapeMrkdwn(key)))];
    return `${signed(amount)} ${KIND_WORDS[kind]} (${listOf(keys, KEYS_NAMED)})`;
  });
  return said.join(', ');
}

/** 'Wed 4 Mar 10:12 Lea: ERP-009 added, +5 points', as mrkdwn. */
export function changeLine(
  { kind, amount, key, at, by }: ScopeChange,
  { unit, people, zone }: { unit: Unit; people: ReadonlyMap<string, Person>; zone: string },
): string {
  const clock = `${formatDay(localDateOf(at, zone))} ${formatClock(at, zone)}`;
  const who = by === null ? 'Drumbeat' : escapeMrkdwn(nameOf(people, by));
  const what = kind === 'split' ? 'split' : KIND_WORDS[kind];
  return `${dateTime(at, '{date_short_pretty} {time}', clock)} ${who}: ${escapeMrkdwn(key)} ${what}, ${signedWords(amount, unit)}`;
}

/** '+5', '−3', '±0'. */
function signed(amount: number): string {
  if (roundAmount(amount) === 0) return '±0';
  return `${amount > 0 ? '+' : '−'}${roundAmount(Math.abs(amount))}`;
}

/** '+5 points', '−1 point', '±0 points'. */
function signedWords(amount: number, unit: Unit): string {
  return signed(amount) + estimateWords(Math.abs(amount), unit).replace(/^[\d.]+/, '');
}

/** A sprint's course, with those who changed its scope. */
export interface ScopeShown {
  sprint: Sprint;
  course: Course;
  people: ReadonlyMap<string, Person>;
  zone: string;
}

/** Every change of a sprint's scope since it was started, the oldest first, and what they add up to. */
export function scopeMessage({ sprint, course, people, zone }: ScopeShown): Message {
  const { unit } = sprint;
  const name = escapeMrkdwn(sprint.name);
  const changes = scopeChanges(course);
  if (changes.length === 0) {
    return { text: `The scope of ${name} is as it was at the start: ${estimateWords(course.scope, unit)}.` };
  }
  const lines = [
    `${bold(`Scope of ${sprint.name}`)}: ${wentWords(course, unit)}`,
    ...scopeByCause(course).map(
      (sum) =>
        `${signedWords(sum.amount, unit)} ${KIND_WORDS[sum.kind]} in ${timesWords(sum.changes.length)}`,
    ),
    ...changes.map((change) => `• ${changeLine(change, { unit, people, zone })}`),
  ];
  const isClosed = sprint.state === 'closed';
  return inAnswer(lines, `in the thread of its review${isClosed ? '' : ' once it is closed'}`);
}

/** 'from 40 to 46 points, +6'. */
function wentWords({ committed, scope }: Course, unit: Unit): string {
  if (committed === scope) return `${estimateWords(scope, unit)} as at the start`;
  return `from ${roundAmount(committed)} to ${estimateWords(scope, unit)}, ${signed(scope - committed)}`;
}

function timesWords(count: number): string {
  return `${count} ${count === 1 ? 'change' : 'changes'}`;
}
