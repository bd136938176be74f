import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { boardShown } from '../flows/shown/board.ts';
import { requireOpenSprint } from '../flows/which-sprint.ts';
import { ids } from '../ids.ts';
import { boardMessage } from '../views/board.ts';
import { type BoardState, readBoardState } from '../views/board-state.ts';
import { answerBeside, answerInPlace } from './answer.ts';

const MINE = /^(?:mine|me|my)\b\s*/i;

/** `/sprint board`, `/sprint board mine`, `/sprint board Sprint 2026-05` */
export async function showBoard(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { userId, reply } = invocation;
  const team = await requireTeam(db, invocation);
  const text = plainText(invocation.text).trim();
  const name = text.replace(MINE, '');
  const sprint = await requireOpenSprint(db, team, {
    states: ['running', 'published', 'draft'],
    ...{ past: ['closed'], name },
  });
  const whose = MINE.test(text) ? userId : null;
  await reply(boardMessage(await boardShown(core, { ...wholeOf(sprint.id), userId: whose }, userId)));
}

export function listenForBoards(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.board.open, async (press) => {
    const shown = await boardShown(core, readBoardState(press.value), press.userId);
    await answerBeside(press, 'Board', boardMessage(shown));
  });

  listeners.onPress(new RegExp(`^${ids.board.turn}`), async (press) => {
    const shown = await boardShown(core, readBoardState(press.value), press.userId);
    await answerInPlace(press, 'Board', boardMessage(shown));
  });

  listeners.onPress(new RegExp(`^${ids.board.person}`), async (press) => {
    const sprintId = press.actionId.slice(ids.board.person.length + 1);
    const state = { ...wholeOf(sprintId), userId: press.chosen[0] ?? null };
    await answerInPlace(press, 'Board', boardMessage(await boardShown(core, state, press.userId)));
  });
}

function wholeOf(sprintId: string): BoardState {
  return { sprintId, userId: null, column: null, page: 0 };
}
