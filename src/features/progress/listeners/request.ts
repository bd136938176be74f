import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { peopleById } from '../../workspaces/index.ts';
import { passOnStory, takeStory } from '../flows/answer-request.ts';
import { ids } from '../ids.ts';
import { takenMessage } from '../views/request.ts';

/** What people say who are asked to take a story over. */
export function listenForRequests(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.request.take, async (press) => {
    const { inbound, userId, value: stayId, channelId } = press;
    const taken = await takeStory(core, { inbound, userId, stayId });
    if (!taken || channelId?.startsWith('D')) return;
    const people = await peopleById(db, taken.stay.workspaceId, taken.story.assignees);
    await press.reply(takenMessage(taken.story, people));
  });

  listeners.onPress(ids.request.pass, ({ inbound, userId, value: stayId }) =>
    passOnStory(core, { inbound, userId, stayId }),
  );
}
