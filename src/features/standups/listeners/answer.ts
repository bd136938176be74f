import type { Listeners, Press, Submission, SubmissionAnswer } from '../../../slack/interactions.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { answerForm, readAnswerForm } from '../flows/answer-form.ts';
import { placeOf, requireMember } from '../flows/place.ts';
import { questionsAsked } from '../flows/questions.ts';
import { recordAnswer } from '../flows/record-answer.ts';
import { takeBack } from '../flows/skip.ts';
import { triedBy } from '../flows/try-out.ts';
import { ids } from '../ids.ts';
import { answerMetadata } from '../schema/stored.ts';
import { answerModal, fields } from '../views/answer-modal.ts';
import { readTarget, type Target } from '../views/target.ts';

export function listenForAnswers(listeners: Listeners, core: Core): void {
  for (const id of [ids.answer.open, ids.daily.answer, ids.live.update]) {
    listeners.onPress(id, (press) => openAnswerModal(core, press, readTarget(press.value)));
  }
  listeners.onPress(ids.question.answer, (press) => askAgain(core, press));
  listeners.onSubmit(ids.answer.submit, (submission) => submitAnswer(core, submission));
  listeners.onPress(ids.answer.takeBack, (press) =>
    takeBack(core, { inbound: press.inbound, userId: press.userId, ...readTarget(press.value) }),
  );
}

export async function openAnswerModal(
  core: Core,
  { workspaceId, userId, openModal }: Pick<Press, 'workspaceId' | 'userId' | 'openModal'>,
  { standupId, date }: Target,
): Promise<void> {
  const { db } = core.database;
  const place = await placeOf(db, workspaceId, standupId);
  const member = await requireMember(db, place.team, userId);
  await openModal(answerModal(await answerForm(db, place, { member, date, now: core.clock.now() })));
}

/** A reply that decides about another question was given: the form shows what follows from it. */
async function askAgain(core: Core, { workspaceId, userId, modal, replaceModal }: Press): Promise<void> {
  if (!modal) return;
  const { db } = core.database;
  const { standupId, date, isTryOut } = answerMetadata.parse(JSON.parse(modal.metadata));
  const place = await placeOf(db, workspaceId, standupId);
  const member = await triedBy(db, place, userId);
  const asking = { member, date, now: core.clock.now(), isTryOut, values: modal.values };
  await replaceModal(answerModal(await answerForm(db, place, asking)));
}

async function submitAnswer(core: Core, submission: Submission): Promise<SubmissionAnswer> {
  const { inbound, userId, modal } = submission;
  const { standupId, date } = answerMetadata.parse(JSON.parse(modal.metadata));
  const { isEmpty, ...form } = readAnswerForm(
    modal.values,
    await questionsAsked(core.database.db, standupId),
  );
  if (isEmpty && !(fields.done in modal.values)) {
    throw new FormErrors({ [fields.today]: 'Write at least one line, or press Cancel and then Skip today.' });
  }
  await recordAnswer(core, { inbound, userId, standupId, date, source: 'modal', ...form });
  return { kind: 'close' };
}
