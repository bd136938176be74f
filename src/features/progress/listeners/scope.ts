import type { Invocation } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { scopeOf } from '../flows/scope.ts';
import { sprintToShow } from '../flows/which-sprint.ts';
import { scopeMessage } from '../views/scope.ts';

/** `/sprint scope`, `/sprint scope Sprint 2026-04` */
export async function scopeByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const sprint = await sprintToShow(db, team, plainText(invocation.text).trim());
  await invocation.reply(scopeMessage(await scopeOf(db, sprint)));
}
