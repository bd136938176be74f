import type {
  Interaction,
  Listeners,
  OpenModal,
  Submission,
  SubmissionAnswer,
} from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { addedAnswer } from '../flows/add-by-line.ts';
import { splitAnswer } from '../flows/shown/split.ts';
import { formAgain, saveStoryForm, storyFormOf } from '../flows/story-form.ts';
import { requireStoryById } from '../flows/which-story.ts';
import { ids } from '../ids.ts';
import type { Story } from '../rules/index.ts';
import { type StoryMetadata, storyMetadata, type WrittenStory, writtenStory } from '../schema/index.ts';
import { answerModal } from '../views/answer.ts';
import { storyModal } from '../views/story-form.ts';

/** The form of a story as it is now. */
export async function openStoryForm(core: Core, asked: Interaction, story: Story): Promise<void> {
  await asked.openModal(storyModal(await storyFormOf(core.database.db, story)));
}

export function listenForStoryForms(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.story.edit, async (press) => {
    await openStoryForm(core, press, await requireStoryById(db, press.value));
  });

  for (const [actionId, shows] of [
    [ids.story.more, { isWhole: true }],
    [ids.story.parts, { isSplit: true }],
  ] as const) {
    listeners.onPress(actionId, async ({ modal, replaceModal }) => {
      if (!modal) return;
      const { metadata, written } = formIn(modal);
      await replaceModal(storyModal(await formAgain(db, { ...metadata, ...shows }, written)));
    });
  }

  listeners.onSubmit(ids.story.submit, (submission) => submitStory(core, submission));
}

async function submitStory(core: Core, { inbound, userId, modal }: Submission): Promise<SubmissionAnswer> {
  const { metadata, written } = formIn(modal);
  const outcome = await saveStoryForm(core, { inbound, userId, metadata, written });
  if (outcome.kind === 'again') return { kind: 'show', view: storyModal(outcome.form) };
  const { story, parts, notices } = outcome;
  if (parts.length > 0) {
    return { kind: 'show', view: answerModal('Split', await splitAnswer(core, story, parts, notices)) };
  }
  if (metadata.storyId !== null && notices.length === 0) return { kind: 'close' };
  const title = metadata.storyId === null ? 'Added' : 'Saved';
  return { kind: 'show', view: answerModal(title, await addedAnswer(core, outcome)) };
}

function formIn(modal: OpenModal): { metadata: StoryMetadata; written: WrittenStory } {
  return {
    metadata: storyMetadata.parse(JSON.parse(modal.metadata)),
    written: writtenStory(modal.values),
  };
}
