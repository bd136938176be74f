import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { settingsIn } from '../flows/settings.ts';
import { splitAnswer, splitShown } from '../flows/shown/split.ts';
import { splitStory } from '../flows/split-story.ts';
import { requireStoryById } from '../flows/which-story.ts';
import { ids } from '../ids.ts';
import type { Story } from '../rules/index.ts';
import { partsForm } from '../schema/index.ts';
import { answerModal } from '../views/answer.ts';
import { splitModal } from '../views/split.ts';

export async function openSplit(core: Core, asked: Interaction, story: Story): Promise<void> {
  await asked.openModal(splitModal(...(await splitShown(core, story))));
}

export function listenForSplitting(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.split.open, async (press) => {
    await openSplit(core, press, await requireStoryById(db, press.value));
  });

  listeners.onSubmit(ids.split.submit, async ({ inbound, userId, modal }) => {
    const story = await requireStoryById(db, modal.metadata);
    const { parts } = readForm(partsForm(await settingsIn(db, story)), modal.values);
    const split = await splitStory(core, { inbound, userId, storyId: story.id, parts });
    const answer = await splitAnswer(core, split.parent, split.parts, split.notices);
    return { kind: 'show', view: answerModal('Split', answer) };
  });
}
