import type { Db } from '../../../database/index.ts';
import { addDays, instantOf, localDateOf, weekdayOf } from '../../../time/index.ts';
import { calendarOf, calendarOfMember, holdersOf, type Team } from '../../teams/index.ts';
import { coverageGaps, type Gap, type PlannedStep, type Policy } from '../rules/index.ts';
import { previewLadder } from './questions.ts';

export interface DryRun {
  /** for something raised now */
  now: PlannedStep[];
  /** for something raised at 17:00 on the next Friday, and when that is */
  friday: PlannedStep[];
  fridayAt: Date;
  /** the hours of a usual week in which nobody on the ladder can be reached */
  gaps: Gap[];
}

const FRIDAY = 5;

/** What a policy would do, before anybody depends on it. */
export async function dryRun(db: Db, team: Team, policy: Policy, now: Date): Promise<DryRun> {
  const today = localDateOf(now, team.timeZone);
  const friday = addDays(today, (FRIDAY - weekdayOf(today) + 7) % 7);
  const thisFriday = instantOf(friday, '17:00', team.timeZone);
  const fridayAt = thisFriday > now ? thisFriday : instantOf(addDays(friday, 7), '17:00', team.timeZone);
  return {
    now: await previewLadder(db, team, now, { policy }),
    friday: await previewLadder(db, team, fridayAt, { policy }),
    fridayAt,
    gaps: coverageGaps(await calendarsOf(db, team, policy), team.timeZone, today),
  };
}

async function calendarsOf(db: Db, team: Team, policy: Policy) {
  const calendars = [];
  for (const { tell } of policy.steps) {
    if (tell.kind === 'channel' || tell.kind === 'group') {
      calendars.push(await calendarOf(db, team));
      continue;
    }
    const userIds = tell.kind === 'person' ? [tell.userId] : (await holdersOf(db, team, tell.role)).userIds;
    for (const userId of userIds) calendars.push(await calendarOfMember(db, team, userId));
  }
  return calendars;
}
