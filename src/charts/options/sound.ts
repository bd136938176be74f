import type { Burndown, ScopeMark } from '../chart.ts';
import { sound } from '../numbers.ts';
import type { Place } from './lines.ts';

/** A burndown of which nothing lies outside its days or goes back in time, whatever it was made from. */
export interface SoundBurndown extends Pick<Burndown, 'name' | 'unit' | 'days' | 'committed' | 'now'> {
  changes: ScopeMark[];
  ideal: Place[];
  /** In steps, from the first place to now. */
  actual: Place[];
  forecast: Place[] | null;
  /** What is left now. */
  left: number;
  /** What there was to do, whatever of it is done. */
  scope: number;
  /** In days; where it is overdue, before the end of the last. */
  plannedEnd: number;
}

export function soundBurndown({ name, unit, days, ...given }: Burndown): SoundBurndown {
  const length = Math.max(days.length, 1);
  const now = within(given.now, 0, length);
  const committed = sound(given.committed);
  const places = inOrder(given.actual, 0, now).map(({ at, left }) => ({ at, value: sound(left) }));
  const actual = inSteps(places.length > 0 ? places : [{ at: 0, value: committed }], now);
  const changes = inOrder(given.changes, 0, now).map((change) => ({
    ...{ ...change, left: sound(change.left), amount: sound(change.amount) },
  }));
  const ideal = given.ideal.slice(0, length + 1).map((left, at) => ({ at, value: sound(left) }));
  const ahead = inOrder(given.forecast ?? [], now, length).map(({ at, left }) => ({
    at,
    value: sound(left),
  }));
  return {
    ...{ name, unit, days, now, committed, changes, ideal, actual },
    forecast: ahead.length > 0 ? ahead : null,
    left: actual.at(-1)?.value ?? committed,
    scope: changes.reduce((sum, { amount }) => sum + amount, committed),
    plannedEnd: plannedEndOf(ideal, length),
  };
}

/** Each within these days, and no earlier than the one before it. */
export function inOrder<T extends { at: number }>(places: readonly T[], from: number, to: number): T[] {
  let latest = from;
  return places.map((place) => {
    latest = Math.max(latest, within(place.at, from, to));
    return { ...place, at: latest };
  });
}

/** What there was stays so until it changes. */
export function inSteps(places: readonly Place[], until: number): Place[] {
  const steps = places.flatMap((place, index) => {
    const before = places[index - 1];
    return before ? [{ at: place.at, value: before.value }, place] : [place];
  });
  const last = steps.at(-1);
  return last ? [...steps, { at: until, value: last.value }] : [];
}

export function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(sound(value), least), most);
}

/** The end of the day by which nothing should be left. */
function plannedEndOf(ideal: readonly Place[], length: number): number {
  const end = ideal.findIndex(({ value }) => value === 0);
  return end > 0 ? end : length;
}
