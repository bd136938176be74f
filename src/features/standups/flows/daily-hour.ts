import type { Db } from '../../../database/index.ts';
import type { LocalTime } from '../../../time/index.ts';
import { standupOfTeam } from '../store/index.ts';

/** The wall time, in the team's zone, at which its daily goes out; null for a team without a standup. */
export async function dailyHourOf(db: Db, teamId: string): Promise<LocalTime | null> {
  return (await standupOfTeam(db, teamId))?.dailyAt ?? null;
}
