import type { Velocity } from '../chart.ts';
import { amount, sound } from '../numbers.ts';
import { listed, oneLine } from './words.ts';

const AVERAGED = 3;

/** 'Velocity of the last 3 sprints, in points. 29.3 were completed on average of the last three. Sprint 1 completed …' */
export function velocitySentences({ unit, sprints, average }: Velocity): string[] {
  if (sprints.length === 0) return ['Velocity: no sprint is closed yet.'];
  const which = sprints.length === 1 ? 'the last sprint' : `the last ${sprints.length} sprints`;
  const counted = Math.min(sprints.length, AVERAGED);
  const each = sprints.map(
    ({ name, committed, completed }) =>
      `${oneLine(name)} completed ${amount(sound(completed))} of ${amount(sound(committed))}`,
  );
  const mean =
    average === null || counted < 2
      ? ''
      : ` ${amount(sound(average))} were completed on average of the last ${counted === 2 ? 'two' : 'three'}.`;
  return [`Velocity of ${which}, in ${unit}.${mean}`, `${listed(each)}.`];
}
