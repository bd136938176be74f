import type { Trx } from '../../../database/index.ts';
import {
  instantOf,
  isWorkingDay,
  type LocalDate,
  type LocalTime,
  localDateOf,
  nextWorkingDay,
  type WorkingCalendar,
} from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { dailyHourOf } from '../../standups/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import { dayOf, saveDay } from '../store/days.ts';
import { celebrate } from './celebrate.ts';
import { keepForecasts } from './follow-forecasts.ts';

/** A team is there: its days will be looked at from now on. */
export async function beginDays(trx: Trx, core: Core, team: Team): Promise<void> {
  if ((await dayOf(trx, team.id)) !== null) return;
  const { next } = await hoursOf(trx, core, team);
  await saveDay(trx, team, next);
}

/** Does what a team's working day brings at the hour of its daily, once a day; on a day off, nothing. */
export function passDay(core: Core, teamId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const team = await findTeam(trx, teamId);
    const due = await dayOf(trx, teamId);
    if (!team || due === null || due > now) return;
    const { today, next } = await hoursOf(trx, core, team);
    await saveDay(trx, team, next);
    if (today === null || today > now) return;
    await celebrate(trx, core, team);
    await keepForecasts(trx, core, team);
  });
}

/** The hour of the daily today, null on a day off; and the next one that has not come yet. */
async function hoursOf(trx: Trx, core: Core, team: Team): Promise<{ today: Date | null; next: Date }> {
  const now = core.clock.now();
  const calendar = await calendarOf(trx, team);
  const hour = (await dailyHourOf(trx, team.id)) ?? team.startsAt;
  const date = localDateOf(now, team.timeZone);
  const today = isWorkingDay(calendar, date) ? instantOf(date, hour, team.timeZone) : null;
  return { today, next: today !== null && today > now ? today : nextAfter(calendar, date, hour) };
}

function nextAfter(calendar: WorkingCalendar, date: LocalDate, hour: LocalTime): Date {
  return instantOf(nextWorkingDay(calendar, date), hour, calendar.timeZone);
}
