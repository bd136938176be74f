import { estimateWords, roundAmount, type Unit } from '../rules/index.ts';

/** How far a sprint is. */
export interface Progress {
  unit: Unit;
  /** The working day it is on, and how many it has; null before it starts and after its last day. */
  day: { number: number; of: number } | null;
  done: number;
  chosen: number;
  unestimated: number;
}

/** 'day 8 of 10 · 23 of 40 points done (58 %)' */
export function progressWords({ unit, day, done, chosen, unestimated }: Progress): string {
  const share = chosen > 0 ? ` (${Math.round((done / chosen) * 100)} %)` : '';
  return [
    ...(day ? [`day ${day.number} of ${day.of}`] : []),
    `${roundAmount(done)} of ${estimateWords(chosen, unit)} done${share}`,
    ...(unestimated > 0 ? [`${unestimated} not estimated`] : []),
  ].join(' · ');
}
