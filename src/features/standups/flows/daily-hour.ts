import type { Db } from '../../../database/index.ts';
import type { LocalDate, LocalTime } from '../../../time/index.ts';
import type { Team } from '../../teams/index.ts';
import { lastPostedBefore, standupOfTeam } from '../store/index.ts';
import { dailyTime } from './place.ts';

/** The wall time, in the team's zone, at which its daily goes out; null for a team without a standup. */
export async function dailyHourOf(db: Db, teamId: string): Promise<LocalTime | null> {
  return (await standupOfTeam(db, teamId))?.dailyAt ?? null;
}

/** When the daily before that of a date went out; null where it was the first. */
export async function dailyBefore(db: Db, team: Team, date: LocalDate): Promise<Date | null> {
  const standup = await standupOfTeam(db, team.id);
  const before = standup && (await lastPostedBefore(db, standup.id, date));
  return before ? dailyTime({ standup, team }, before) : null;
}
