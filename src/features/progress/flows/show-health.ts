import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import { findSprint, type Sprint } from '../../sprints/index.ts';
import { dayWords } from '../../standups/index.ts';
import { calibrationWords, forecastLine } from '../views/forecast.ts';
import { healthMessage } from '../views/health.ts';
import { aroundTeam } from './circumstances.ts';
import { forecastOf } from './forecast.ts';
import { examine } from './health.ts';

/** How a sprint stands and why, for one person. */
export async function showHealth(db: Db, sprint: Sprint, now: Date): Promise<Message> {
  const around = await aroundTeam(db, sprint.teamId);
  const { health } = await examine(db, sprint, around, now);
  const today = localDateOf(sprint.closedAt ?? now, around.team.timeZone);
  const forecast = await forecastOf(db, sprint, now, health);
  return healthMessage({
    ...{ ...health, sprint, today, day: dayWords(sprint, around.calendar, today) },
    forecast: [forecastLine(forecast) ?? [], forecast ? calibrationWords(forecast) : []].flat(),
  });
}

/**
 * The sprint of a button.
 *
 * @throws UserError where it is no longer kept
 */
export async function requireSprint(db: Db, sprintId: string): Promise<Sprint> {
  const sprint = await findSprint(db, sprintId);
  if (!sprint) throw new UserError('This sprint is no longer kept. `/sprint` shows how things stand.');
  return sprint;
}
