import type {
  Interaction,
  Listeners,
  OpenModal,
  Submission,
  SubmissionAnswer,
} from '../../../slack/interactions.ts';
import { FormErrors, UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { addedAnswer } from '../flows/add-by-line.ts';
import { saveStoryForm } from '../flows/save-story-form.ts';
import { splitAnswer } from '../flows/shown/split.ts';
import { formAgain, storyFormOf } from '../flows/story-form.ts';
import { requireStoryById } from '../flows/which-story.ts';
import { ids } from '../ids.ts';
import type { Story } from '../rules/index.ts';
import {
  fieldOf,
  type StoryMetadata,
  storyMetadata,
  type WrittenStory,
  writtenStory,
} from '../schema/index.ts';
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
  const outcome = await saveStoryForm(core, { inbound, userId, metadata, written }).catch(
    (error: unknown) => {
      throw underItsInput(error, Object.keys(modal.values));
    },
  );
  if (outcome.kind === 'again') return { kind: 'show', view: storyModal(outcome.form) };
  const { story, parts, notices } = outcome;
  if (parts.length > 0) {
    return { kind: 'show', view: answerModal('Split', await splitAnswer(core, story, parts, notices)) };
  }
  if (metadata.storyId !== null && notices.length === 0) return { kind: 'close' };
  const title = metadata.storyId === null ? 'Added' : 'Saved';
  return { kind: 'show', view: answerModal(title, await addedAnswer(core, outcome)) };
}

/** What is wrong with a field stands under its input, whatever that is called in this form. */
function underItsInput(error: unknown, inputs: readonly string[]): unknown {
  const inputOf = (field: string) => inputs.find((input) => fieldOf(input) === field) ?? field;
  if (error instanceof FormErrors) {
    const said = Object.entries(error.fields).map(([field, says]) => [inputOf(field), says]);
    return new FormErrors(Object.fromEntries(said));
  }
  return error instanceof UserError && error.field ? new UserError(error.reply, inputOf(error.field)) : error;
}

function formIn(modal: OpenModal): { metadata: StoryMetadata; written: WrittenStory } {
  return {
    metadata: storyMetadata.parse(JSON.parse(modal.metadata)),
    written: writtenStory(modal.values),
  };
}
