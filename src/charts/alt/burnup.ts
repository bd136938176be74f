import type { Burnup } from '../chart.ts';
import { amount, amountIn, sound } from '../numbers.ts';
import { about, dayAt } from './words.ts';

/** 'Burnup of Sprint 3, Mon 2 Mar – Fri 13 Mar: 22 of 45 points are done on Tue 10 Mar.', and how the scope changed. */
export function burnupSentences({ name, unit, days, actual, now }: Burnup): string[] {
  const [first, last] = [actual[0], actual.at(-1)];
  const [done, scope] = [sound(last?.done ?? 0), sound(last?.scope ?? 0)];
  const from = sound(first?.scope ?? 0);
  return [
    `Burnup ${about(name, days)}: ${amount(done)} of ${amountIn(scope, unit)} are done${dayAt(days, now)}.`,
    from === scope
      ? 'All there is to do is what it was at the start.'
      : `All there is to do went from ${amount(from)} to ${amount(scope)}.`,
  ];
}
