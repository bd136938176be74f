import type { z } from 'zod';
import type { Interaction, Invocation, Listeners } from '../../../slack/interactions.ts';
import { sentWords } from '../../../slack/written-words.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { addByLine } from '../flows/add-by-line.ts';
import { newStoryForm } from '../flows/story-form.ts';
import { ids } from '../ids.ts';
import { storyDraft } from '../schema/index.ts';
import { storyModal } from '../views/story-form.ts';

/** `/sprint add` alone opens a form; with words it adds at once. */
export async function addByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { inbound, userId, text } = invocation;
  const team = await requireTeam(core.database.db, invocation);
  if (text === '') return openNewStory(core, invocation, { teamId: team.id, values: {} });
  await invocation.reply(await addByLine(core, { inbound, userId, team, words: sentWords(text) }));
}

export function listenForAdding(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.story.add, (press) => openNewStory(core, press, { teamId: press.value, values: {} }));

  for (const isSplit of [false, true]) {
    listeners.onPress(isSplit ? ids.story.addParts : ids.story.addDraft, (press) =>
      openNewStory(core, press, storyDraft.parse(JSON.parse(press.value)), isSplit),
    );
  }
}

async function openNewStory(
  core: Core,
  { openModal }: Interaction,
  { teamId, values }: z.output<typeof storyDraft>,
  isSplit = false,
): Promise<void> {
  await openModal(storyModal(await newStoryForm(core.database.db, teamId, values, isSplit)));
}
