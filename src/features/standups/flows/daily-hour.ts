import type { Db } from '../../../database/index.ts';
import type { LocalDate, LocalTime } from '../../../time/index.ts';
import type { Team } from '../../teams/index.ts';
import { lastPostedBefore, postedOn, standupOfTeam } from '../store/index.ts';
import { dailyTime } from './place.ts';

/** The wall time, in the team's zone, at which its daily goes out; null for a team without a standup. */
export async function dailyHourOf(db: Db, teamId: string): Promise<LocalTime | null> {
  return (await standupOfTeam(db, teamId))?.dailyAt ?? null;
}

/**
 * What the daily of a date tells of: what happened from the moment at which the one before it went out until it went out
 * itself. `from` is null for the first, `until` for one that has not gone out.
 */
export async function dailySpan(
  db: Db,
  team: Team,
  date: LocalDate,
): Promise<{ from: Date | null; until: Date | null }> {
  const standup = await standupOfTeam(db, team.id);
  if (!standup) return { from: null, until: null };
  const wentOut = (daily: Awaited<ReturnType<typeof postedOn>>) =>
    daily && (daily.postedAt ?? dailyTime({ standup, team }, daily.date));
  return {
    from: wentOut(await lastPostedBefore(db, standup.id, date)),
    until: wentOut(await postedOn(db, standup.id, date)),
  };
}

/** When the team's last daily went out; null before the first. */
export async function lastDailyAt(db: Db, team: Team): Promise<Date | null> {
  const standup = await standupOfTeam(db, team.id);
  const last = standup && (await lastPostedBefore(db, standup.id));
  return last ? (last.postedAt ?? dailyTime({ standup, team }, last.date)) : null;
}
