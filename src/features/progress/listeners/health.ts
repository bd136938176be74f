import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { escapeMrkdwn, plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import type { ChartName } from '../flows/charts.ts';
import { sendPicture } from '../flows/send-picture.ts';
import { requireSprint, showHealth } from '../flows/show-health.ts';
import { sprintToShow } from '../flows/which-sprint.ts';
import { ids } from '../ids.ts';
import { pictureAnswer } from '../views/picture.ts';

/** `/sprint health`, `/sprint health Sprint 2026-04` */
export async function healthByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const sprint = await sprintOf(core, invocation);
  await invocation.reply(await showHealth(db, sprint, core.clock.now()));
}

/** `/sprint burndown`, `/sprint burndown Sprint 2026-04` */
export async function burndownByCommand(core: Core, invocation: Invocation): Promise<void> {
  await answerWithPicture(core, invocation, 'burndown', 'has nothing to burn down yet');
}

/** `/sprint burnup`, `/sprint burnup Sprint 2026-04` */
export async function burnupByCommand(core: Core, invocation: Invocation): Promise<void> {
  await answerWithPicture(core, invocation, 'burnup', 'has nothing to burn up yet');
}

/** `/sprint flow`, `/sprint flow Sprint 2026-04` */
export async function flowByCommand(core: Core, invocation: Invocation): Promise<void> {
  await answerWithPicture(core, invocation, 'flow', 'has nothing on its board yet');
}

async function answerWithPicture(
  core: Core,
  invocation: Invocation,
  chart: ChartName,
  lacks: string,
): Promise<void> {
  const { inbound, userId } = invocation;
  const { id, name } = await sprintOf(core, invocation);
  const alt = await sendPicture(core, {
    ...{ inbound, userId, picture: { chart, subjectId: id } },
    otherwise: `${escapeMrkdwn(name)} ${lacks}: its first day is ahead, or nothing in it is estimated. \`/sprint status\` shows what it holds.`,
  });
  await invocation.reply(pictureAnswer(alt));
}

export function listenForHealth(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  listeners.onPress(ids.health.show, async ({ value, reply }) => {
    await reply(await showHealth(db, await requireSprint(db, value), core.clock.now()));
  });
}

async function sprintOf(core: Core, invocation: Invocation) {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  return sprintToShow(db, team, plainText(invocation.text).trim());
}
