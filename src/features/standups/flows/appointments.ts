import type { Db } from '../../../database/index.ts';
import { addDays, instantOf, type LocalDate } from '../../../time/index.ts';
import type { Appointment } from '../../slice.ts';
import { findTeam, teamHolidays } from '../../teams/index.ts';
import { modeOn } from '../rules/schedule.ts';
import { standupOfTeam } from '../store/index.ts';

const LIVE_MINUTES = 15;

/** The standups of a team that are held live. */
export async function liveAppointments(
  db: Db,
  teamId: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Appointment[]> {
  const team = await findTeam(db, teamId);
  const standup = team && (await standupOfTeam(db, teamId));
  if (!standup) return [];
  const holidays = await teamHolidays(db, team);
  const held: Appointment[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (modeOn(standup, date) !== 'live' || holidays.has(date)) continue;
    const startsAt = instantOf(date, standup.askedAt, team.timeZone);
    const title = `Daily standup · ${team.name}`;
    held.push({ id: `${standup.id}-${date}`, title, startsAt, minutes: LIVE_MINUTES });
  }
  return held;
}
