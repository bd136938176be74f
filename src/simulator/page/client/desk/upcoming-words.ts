import type { Desk } from '../../protocol.ts';
import { whenIn } from './wall-clock.ts';

type Upcoming = Desk['upcoming'][number];

/** What falls due at one instant. */
export interface Moment {
  at: string;
  /** In the viewer's zone. */
  when: string;
  things: Upcoming[];
}

/** Soonest first, as given; what falls due together stands together. */
export function momentsOf(upcoming: readonly Upcoming[], now: Date, timeZone: string): Moment[] {
  const moments: Moment[] = [];
  for (const thing of upcoming) {
    const last = moments.at(-1);
    if (last?.at === thing.at) last.things.push(thing);
    else moments.push({ at: thing.at, when: whenIn(timeZone, new Date(thing.at), now), things: [thing] });
  }
  return moments;
}

/** What the button that jumps to it says: '09:00', 'Ask 5 people for their standup and 2 more'. */
export function nextStep(moment: Moment | undefined): { when: string; words: string } | null {
  const [first, ...others] = moment?.things ?? [];
  if (!moment || !first) return null;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  return { when: moment.when, words: `${first.words}${more}` };
}

/** Whether it must be said to which team each belongs. */
export function isOfSeveralTeams(upcoming: readonly Upcoming[]): boolean {
  return new Set(upcoming.map(({ team }) => team).filter((team) => team !== null)).size > 1;
}
