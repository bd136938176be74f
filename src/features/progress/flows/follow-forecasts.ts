import type { Trx } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Sprint, type SprintEvent, sprintsOf } from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import { leftAtEndOf, throughputOf } from '../rules/throughput.ts';
import { addForecast, saveThroughput, settleForecasts } from '../store/forecasts.ts';
import { courseOf } from './course.ts';
import { forecastOf } from './forecast.ts';
import { presence } from './presence.ts';

/** What a closed sprint did on its days is drawn from from now on, and its forecasts are held against how it ended. */
export async function followForecasts(trx: Trx, events: readonly SprintEvent[]): Promise<void> {
  const changed = events.filter(({ subject, field }) => subject === 'sprint' && field === 'state');
  for (const id of new Set(changed.map(({ subjectId }) => subjectId))) {
    const sprint = await findSprint(trx, id);
    const team = sprint && (await findTeam(trx, sprint.teamId));
    if (!team) continue;
    if (sprint.state === 'closed') await settle(trx, team, sprint);
    else await takeBack(trx, sprint);
  }
}

async function settle(trx: Trx, team: Team, sprint: Sprint): Promise<void> {
  const { id, startsOn, endsOn, closedAt } = sprint;
  if (startsOn === null || endsOn === null || closedAt === null) return;
  const course = await courseOf(trx, sprint);
  const dateOf = (at: Date) => localDateOf(at, team.timeZone);
  const closedOn = dateOf(closedAt);
  const calendar = await calendarOf(trx, team);
  const days = (await presence(trx, { team, calendar }, { from: startsOn, to: endsOn })).filter(
    ({ date }) => date <= closedOn,
  );
  const dates = days.map(({ date }) => date);
  const amounts = throughputOf(course, dates, dateOf);
  await saveThroughput(
    trx,
    id,
    days.map((day, at) => ({ ...day, amount: amounts[at] ?? 0 })),
  );
  await settleForecasts(trx, id, leftAtEndOf(course, endsOn, dateOf) <= 0);
}

/** It runs again: nothing is known of how it ends. */
async function takeBack(trx: Trx, { id }: Sprint): Promise<void> {
  await saveThroughput(trx, id, []);
  await settleForecasts(trx, id, null);
}

/** Keeps what is forecast for a team's running sprints today, to be held against how they end. */
export async function keepForecasts(trx: Trx, core: Core, team: Team): Promise<void> {
  const now = core.clock.now();
  const date = localDateOf(now, team.timeZone);
  for (const sprint of await sprintsOf(trx, team.id, ['running'])) {
    const { id: sprintId, workspaceId, startsOn, endsOn } = sprint;
    if (startsOn === null || endsOn === null || date < startsOn || date > endsOn) continue;
    const forecast = await forecastOf(trx, sprint, now);
    if (forecast?.probability == null) continue;
    await addForecast(trx, { sprintId, workspaceId, teamId: team.id, date }, forecast.probability);
  }
}
