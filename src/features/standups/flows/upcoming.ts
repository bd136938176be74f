import type { Db } from '../../../database/index.ts';
import { addDays, type LocalDate, localDateOf } from '../../../time/index.ts';
import { type Member, teamHolidays } from '../../teams/index.ts';
import { memberTimes, modeOn, nextHeldDate } from '../rules/schedule.ts';
import type { Mode } from '../rules/types.ts';
import type { Place } from './place.ts';

export interface Upcoming {
  date: LocalDate;
  /** How this member takes part. */
  mode: Mode;
  dueAt: Date;
  deadlineAt: Date;
}

/** The next standup whose time has not come for this member, and whose date lies behind `passed` where that is given. */
export async function upcomingFor(
  db: Db,
  { standup, team }: Place,
  member: Member,
  now: Date,
  passed?: LocalDate,
): Promise<Upcoming | null> {
  const holidays = new Set((await teamHolidays(db, team)).keys());
  let after = passed ?? addDays(localDateOf(now, member.timeZone), -2);
  for (;;) {
    const date = nextHeldDate(standup, after, holidays);
    if (date === null) return null;
    const mode = modeOn(standup, date) === 'live' ? 'live' : 'async';
    const times = memberTimes(standup, mode, date, member, team);
    const how = times.isAtMeeting ? 'live' : 'async';
    if (times.dueAt > now) return { date, mode: how, dueAt: times.dueAt, deadlineAt: times.deadlineAt };
    after = date;
  }
}
