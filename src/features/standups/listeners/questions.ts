import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import type { Modal } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';
import { requireManager } from '../../teams/index.ts';
import { requireStandup } from '../flows/place.ts';
import { addQuestion, dropQuestion, questionsAsked } from '../flows/questions.ts';
import { ids } from '../ids.ts';
import { readQuestionForm } from '../schema/question-form.ts';
import { questionsModal } from '../views/questions-modal.ts';

export function listenForQuestions(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.question.open, async ({ value, openModal }) => openModal(await modalOf(core, value)));
  listeners.onPress(ids.question.remove, async ({ inbound, userId, value, modal, replaceModal }) => {
    if (!modal) return;
    const standupId = modal.metadata;
    await dropQuestion(core, { inbound, userId, standupId, questionId: value });
    await replaceModal(await modalOf(core, standupId));
  });
  listeners.onSubmit(ids.question.submit, async ({ inbound, userId, modal }) => {
    const standupId = modal.metadata;
    const question = readQuestionForm(modal.values, await questionsAsked(core.database.db, standupId));
    await addQuestion(core, { inbound, userId, standupId, question });
    return { kind: 'show', view: await modalOf(core, standupId) };
  });
}

/** `/standup questions`. */
export async function openQuestions(core: Core, invocation: Invocation): Promise<void> {
  const { standup, team } = await requireStandup(core.database.db, invocation);
  await requireManager(core.database.db, team, invocation.userId, 'change the questions');
  await invocation.openModal(await modalOf(core, standup.id));
}

async function modalOf(core: Core, standupId: string): Promise<Modal> {
  return questionsModal(standupId, await questionsAsked(core.database.db, standupId));
}
