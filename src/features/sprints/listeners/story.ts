import type { Interaction, Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { includeStory } from '../flows/include-story.ts';
import { historyShown, shownStory } from '../flows/shown/story.ts';
import { tickTasks } from '../flows/tick-tasks.ts';
import { requireStoryById } from '../flows/which-story.ts';
import { ids } from '../ids.ts';
import type { Story } from '../rules/index.ts';
import { answerModal } from '../views/answer.ts';
import { storyCard } from '../views/card.ts';
import { historyModal } from '../views/history.ts';
import { readTicks } from '../views/tasks.ts';
import { answerInPlace } from './answer.ts';

export async function showStory(core: Core, asked: Interaction, story: Story): Promise<void> {
  await asked.reply(storyCard(await shownStory(core, story, asked)));
}

export function listenForStories(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.story.open, async (press) => {
    const story = await requireStoryById(db, press.value);
    if (press.messageTs && !press.modal) return showStory(core, press, story);
    await press.openModal(answerModal(story.key, storyCard(await shownStory(core, story, press))));
  });

  listeners.onPress(ids.story.history, async (press) => {
    const story = await requireStoryById(db, press.value);
    await press.openModal(historyModal(await historyShown(core, story)));
  });

  listeners.onPress(new RegExp(`^${ids.story.include}`), async (press) => {
    const [storyId = '', sprintId = ''] = press.value.split(' ');
    const { inbound, userId } = press;
    await showAnew(core, press, await includeStory(core, { inbound, userId, storyId, sprintId }));
  });

  listeners.onPress(new RegExp(`^${ids.task.tick}`), async (press) => {
    const { storyId, ticks } = readTicks(press.actionId, press.chosen);
    const { inbound, userId } = press;
    await showAnew(core, press, await tickTasks(core, { inbound, userId, storyId, ticks }));
  });
}

/** The card in the place of what it was before. */
export async function showAnew(core: Core, press: Press, story: Story): Promise<void> {
  await answerInPlace(press, story.key, storyCard(await shownStory(core, story, press)));
}
