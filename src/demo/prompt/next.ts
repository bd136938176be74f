import { addDays } from 'date-fns/addDays';
import type { LocalTeam } from '../local-team.ts';

/** If nobody hears anything in so many days, nothing will come. */
const DAYS_AHEAD = 14;

/** Lets time pass until somebody is shown something new. */
export async function moveToNext(team: LocalTeam): Promise<void> {
  const before = team.history.moments.length;
  const end = addDays(team.clock.now(), DAYS_AHEAD);
  while (team.history.moments.length === before) {
    const next = await team.nextDueAt();
    if (next === null || next > end) throw new Error(`Nothing will happen in the next ${DAYS_AHEAD} days.`);
    await team.moveTo(next);
  }
}
