import type { Desk } from '../../protocol.ts';
import { dayIn, timeIn, whenIn } from './wall-clock.ts';

type Upcoming = Desk['upcoming'][number];

/** What falls due at one instant. */
export interface Moment {
  at: string;
  things: Upcoming[];
}

/** What falls due on one date of the viewer's. */
export interface DayAhead {
  /** 'Today', 'Tomorrow', 'Wed 4 Mar' */
  day: string;
  moments: (Moment & { time: string })[];
}

/** Soonest first, as given; what falls due together stands together. */
export function momentsOf(upcoming: readonly Upcoming[]): Moment[] {
  const moments: Moment[] = [];
  for (const thing of upcoming) {
    const last = moments.at(-1);
    if (last?.at === thing.at) last.things.push(thing);
    else moments.push({ at: thing.at, things: [thing] });
  }
  return moments;
}

/** By the viewer's calendar and clock. */
export function daysAhead(moments: readonly Moment[], now: Date, timeZone: string): DayAhead[] {
  const days: DayAhead[] = [];
  for (const moment of moments) {
    const at = new Date(moment.at);
    const day = dayIn(timeZone, at, now);
    const told = { ...moment, time: timeIn(timeZone, at, now) };
    const last = days.at(-1);
    if (last?.day === day) last.moments.push(told);
    else days.push({ day, moments: [told] });
  }
  return days;
}

/** What the button that jumps there says: '09:00', 'Ask 5 people for their standup, and 2 more'. */
export function nextStep(
  upcoming: readonly Upcoming[],
  now: Date,
  timeZone: string,
): { when: string; words: string } | null {
  const [next] = momentsOf(upcoming);
  const [first, ...others] = next?.things ?? [];
  if (!next || !first) return null;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return { when: whenIn(timeZone, new Date(next.at), now), words: `${first.words}${more}` };
}

/** Whether it must be said to which team each belongs. */
export function isOfSeveralTeams(upcoming: readonly Upcoming[]): boolean {
  return new Set(upcoming.map(({ team }) => team).filter((team) => team !== null)).size > 1;
}
