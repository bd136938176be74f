import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { backlogShown, mineShown } from '../flows/shown/lists.ts';
import { ids } from '../ids.ts';
import { backlogMessage, mineMessage } from '../views/lists.ts';
import { answerBeside, answerInPlace } from './answer.ts';

/** `/sprint backlog` */
export async function showBacklog(core: Core, invocation: Invocation): Promise<void> {
  const team = await requireTeam(core.database.db, invocation);
  await invocation.reply(backlogMessage(await backlogShown(core, team.id, 0)));
}

/** `/sprint mine`: whichever team's. */
export async function showMine(core: Core, invocation: Invocation): Promise<void> {
  await invocation.reply(mineMessage(await mineShown(core.database.db, { ...invocation, teamId: null })));
}

export function listenForLists(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.mine.open, async (press) => {
    const mine = await mineShown(core.database.db, { ...press, teamId: press.value });
    await answerBeside(press, 'Your stories', mineMessage(mine));
  });

  listeners.onPress(ids.backlog.open, async (press) => {
    await answerBeside(press, 'Backlog', backlogMessage(await pageOf(press.value)));
  });

  listeners.onPress(new RegExp(`^${ids.backlog.turn}`), async (press) => {
    await answerInPlace(press, 'Backlog', backlogMessage(await pageOf(press.value)));
  });

  function pageOf(value: string) {
    const [teamId = '', page] = value.split(' ');
    return backlogShown(core, teamId, Number(page ?? 0));
  }
}
