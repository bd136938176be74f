import { formatDay } from '../../time/index.ts';
import type { Burndown } from '../chart.ts';
import { amount, amountIn, signed, sound } from '../numbers.ts';
import { about, dayAt, listed } from './words.ts';

const CHANGES_TOLD = 12;

/** Sentences, the essential first. */
export function burndownSentences(panel: Burndown): string[] {
  return [standing(panel), ...scope(panel), ...blocked(panel), ...forecast(panel)];
}

/** 'Burndown of Sprint 3, Mon 2 Mar – Fri 13 Mar: 18 of 45 points are left on Tue 10 Mar, 12 by the plan.' */
function standing({ name, unit, days, committed, changes, actual, plannedLeft, now }: Burndown): string {
  const left = actual.at(-1)?.left ?? committed;
  const scope = committed + changes.reduce((sum, change) => sum + change.amount, 0);
  const when = dayAt(days, now);
  return `Burndown ${about(name, days)}: ${amount(sound(left))} of ${amountIn(sound(scope), unit)} are left${when}, ${amount(sound(plannedLeft))} by the plan.`;
}

/** 'Scope changed twice since 40 were committed, by +3 in all: ERP-007 +5 (added, Wed 4 Mar) and …' */
function scope({ committed, changes, days }: Burndown): string[] {
  if (changes.length === 0)
    return [`${amount(sound(committed))} were committed, and the scope has not changed.`];
  const largest = changes.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, CHANGES_TOLD);
  const told = changes.filter((change) => largest.includes(change));
  const words = told.map(
    ({ key, kind, at, amount }) => `${key} ${signed(sound(amount))} (${kind}${dayAt(days, at)})`,
  );
  const more = changes.length - told.length;
  const whole = signed(sound(changes.reduce((sum, change) => sum + change.amount, 0)));
  return [
    `${amount(sound(committed))} were committed; the scope changed ${times(changes.length)}, by ${whole} in all: ` +
      `${listed(more > 0 ? [...words, `${more} more`] : words)}.`,
  ];
}

function blocked({ days }: Burndown): string[] {
  const blockedOn = days.filter(({ isBlocked }) => isBlocked).map(({ date }) => formatDay(date));
  return blockedOn.length > 0 ? [`Work was blocked on ${listed(blockedOn)}.`] : [];
}

function forecast({ forecast, unit }: Burndown): string[] {
  const last = forecast?.at(-1);
  return last ? [`The forecast leaves ${amountIn(sound(last.left), unit)} at the end.`] : [];
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
