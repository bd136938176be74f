import type { Invocation } from '../../../slack/interactions.ts';
import { escapeMrkdwn, plainText } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { requireOpenSprint } from '../../sprints/index.ts';
import { requireTeam } from '../../teams/index.ts';
import { forecastOf } from '../flows/forecast.ts';
import { forecastMessage } from '../views/forecast.ts';

/** `/sprint forecast`, `/sprint forecast Sprint 2026-04` */
export async function forecastByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const name = plainText(invocation.text).trim();
  const sprint = await requireOpenSprint(db, team, { states: ['running'], name });
  const now = core.clock.now();
  const forecast = await forecastOf(db, sprint, now);
  if (!forecast) {
    throw new UserError(
      `${escapeMrkdwn(sprint.name)} has no dates, so there is no last day to forecast for. \`/sprint plan\` sets them.`,
    );
  }
  await invocation.reply(forecastMessage(forecast, sprint, localDateOf(now, team.timeZone)));
}
