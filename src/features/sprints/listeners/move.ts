import type { Invocation, Listeners, Press } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import { moveBack, moveTo } from '../flows/move-to.ts';
import { boardShown } from '../flows/shown/board.ts';
import { mineShown } from '../flows/shown/lists.ts';
import { ids } from '../ids.ts';
import { COLUMNS, STATUSES, type Status, type Story, statusWords } from '../rules/index.ts';
import { boardMessage } from '../views/board.ts';
import { readBoardState } from '../views/board-state.ts';
import { type Moved, movedMessage } from '../views/done.ts';
import { mineMessage } from '../views/lists.ts';
import { answerBeside, answerInPlace } from './answer.ts';
import { showAnew } from './story.ts';

/** `/sprint move ERP-001 done` */
export async function moveByCommand(
  core: Core,
  { inbound, userId, reply }: Invocation,
  story: Story,
  { rest, status }: { rest: string; status: Status | null },
): Promise<void> {
  if (status === null) {
    const columns = listOf([...COLUMNS.map((column) => statusWords(column)), 'Dropped']);
    throw new UserError(
      `I know no column ${quoted(rest, 60)}. The columns are ${columns}. Nothing was moved.`,
    );
  }
  await reply(movedMessage(await moveTo(core, { inbound, userId, storyId: story.id, status })));
}

export function listenForMoves(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.move.onCard, async (press) => {
    const moved = await moveAsChosen(core, press);
    await showAnew(core, press, moved.story);
    await sayWhatCounts(press, moved);
  });

  listeners.onPress(ids.move.onHome, async (press) => sayWhatCounts(press, await moveAsChosen(core, press)));

  listeners.onPress(ids.move.inList, async (press) => {
    const moved = await moveAsChosen(core, press);
    const mine = await mineShown(core.database.db, { ...press, teamId: null });
    await answerInPlace(press, 'Your stories', mineMessage(mine));
    await sayWhatCounts(press, moved);
  });

  listeners.onPress(new RegExp(`^${ids.move.onBoard}`), async (press) => {
    const moved = await moveAsChosen(core, press);
    const state = readBoardState(press.actionId.slice(ids.move.onBoard.length + 1));
    await answerInPlace(press, 'Board', boardMessage(await boardShown(core, state, press.userId)));
    await sayWhatCounts(press, moved);
  });

  listeners.onPress(ids.move.back, async (press) => {
    const [storyId = '', to, from] = press.value.split(' ');
    const { inbound, userId } = press;
    const story = await moveBack(core, { inbound, userId, storyId, to: statusOf(to), from: statusOf(from) });
    await answerInPlace(press, story.key, { text: `${story.key} is in ${statusWords(story.status)} again.` });
  });
}

async function moveAsChosen(core: Core, { inbound, userId, value }: Press): Promise<Moved> {
  const [storyId = '', status] = value.split(' ');
  return moveTo(core, { inbound, userId, storyId, status: statusOf(status) });
}

/** Where it stands shows that it was moved; said is what does not show there. */
async function sayWhatCounts(press: Press, moved: Moved): Promise<void> {
  const isChecked = moved.story.status === 'done' && moved.definitionOfDone.length > 0;
  if (isChecked || moved.notices.length > 0) await answerBeside(press, moved.story.key, movedMessage(moved));
}

function statusOf(word: string | undefined): Status {
  const status = STATUSES.find((one) => one === word);
  if (!status) throw new Error(`${word} is no status`);
  return status;
}
