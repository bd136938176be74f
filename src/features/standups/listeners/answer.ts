import type { Listeners, Press, Submission, SubmissionAnswer } from '../../../slack/interactions.ts';
import { FormErrors } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { answerForm } from '../flows/answer-form.ts';
import { placeOf, requireMember } from '../flows/place.ts';
import { questionsAsked } from '../flows/questions.ts';
import { readAnswerForm } from '../flows/read-answer-form.ts';
import { recordAnswer } from '../flows/record-answer.ts';
import { takeBack } from '../flows/skip.ts';
import { triedBy } from '../flows/try-out.ts';
import { ids } from '../ids.ts';
import { type AnswerMetadata, answerMetadata } from '../schema/stored.ts';
import { answerModal, fields } from '../views/answer-modal.ts';
import { readTarget, type Target } from '../views/target.ts';

export function listenForAnswers(listeners: Listeners, core: Core): void {
  for (const id of [ids.answer.open, ids.daily.answer, ids.live.update]) {
    listeners.onPress(id, (press) => openAnswerModal(core, press, readTarget(press.value)));
  }
  listeners.onPress(ids.question.answer, (press) => showAnew(core, press));
  listeners.onPress(ids.answer.more, (press) => showAnew(core, press, { isWhole: true }));
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

/**
 * The form as it follows from what stands in it: a reply that decides about another question was given, or all
 * stories are asked for.
 */
async function showAnew(
  core: Core,
  { workspaceId, userId, modal, replaceModal }: Press,
  change: Partial<AnswerMetadata> = {},
): Promise<void> {
  if (!modal) return;
  const { db } = core.database;
  const metadata = { ...answerMetadata.parse(JSON.parse(modal.metadata)), ...change };
  const { standupId, date, isTryOut } = metadata;
  const place = await placeOf(db, workspaceId, standupId);
  const member = await triedBy(db, place, userId);
  const open = { values: modal.values, metadata };
  const asking = { member, date, now: core.clock.now(), isTryOut, open };
  await replaceModal(answerModal(await answerForm(db, place, asking)));
}

async function submitAnswer(core: Core, submission: Submission): Promise<SubmissionAnswer> {
  const { inbound, userId, modal } = submission;
  const { standupId, date, seen } = answerMetadata.parse(JSON.parse(modal.metadata));
  const { isEmpty, choices, ...form } = readAnswerForm(
    modal.values,
    await questionsAsked(core.database.db, standupId),
  );
  if (isEmpty && !(fields.done in modal.values)) {
    throw new FormErrors({ [fields.today]: 'Write at least one line, or press Cancel and then Skip today.' });
  }
  await recordAnswer(core, {
    inbound,
    userId,
    standupId,
    date,
    source: 'modal',
    ...form,
    board: { choices, seen },
  });
  return { kind: 'close' };
}
