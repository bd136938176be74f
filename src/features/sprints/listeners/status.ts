import type { Invocation } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { findOpenSprint } from '../flows/open-sprint.ts';
import { backlogShown } from '../flows/shown/lists.ts';
import { statusShown } from '../flows/shown/status.ts';
import { noSprintMessage, statusMessage } from '../views/status.ts';

const OPEN = ['running', 'published', 'draft'] as const;

/**
 * `/sprint`, `/sprint status`, `/sprint status Sprint 2026-05`
 *
 * @param word what names a sprint where the command itself takes no name
 */
export async function showStatus(core: Core, invocation: Invocation, word?: string): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  const name = plainText(invocation.text).trim();
  const sprint = await findOpenSprint(db, team, { states: OPEN, past: ['closed'], name, word });
  if (sprint) return invocation.reply(statusMessage(await statusShown(core, sprint)));
  const { stories } = await backlogShown(core, team.id, 0);
  await invocation.reply(noSprintMessage(team, stories.length));
}
