import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { answerForm } from '../flows/answer-form.ts';
import { placeOf } from '../flows/place.ts';
import { questionsAsked } from '../flows/questions.ts';
import { readAnswerForm } from '../flows/read-answer-form.ts';
import { showTriedAnswer, triedBy, tryOut } from '../flows/try-out.ts';
import { ids } from '../ids.ts';
import { answerMetadata } from '../schema/stored.ts';
import { answerModal } from '../views/answer-modal.ts';
import { readTarget } from '../views/target.ts';

export function listenForTryOuts(listeners: Listeners, core: Core): void {
  const { db } = core.database;
  listeners.onPress(ids.tryOut.start, ({ inbound, userId, value }) =>
    tryOut(core, { inbound, userId, standupId: value }),
  );
  listeners.onPress(ids.tryOut.answer, async ({ workspaceId, userId, value, openModal }) => {
    const { standupId, date } = readTarget(value);
    const place = await placeOf(db, workspaceId, standupId);
    const member = await triedBy(db, place, userId);
    const asking = { member, date, now: core.clock.now(), isTryOut: true };
    await openModal(answerModal(await answerForm(db, place, asking)));
  });
  listeners.onSubmit(ids.tryOut.submit, async ({ inbound, userId, modal }) => {
    const { standupId } = answerMetadata.parse(JSON.parse(modal.metadata));
    const form = readAnswerForm(modal.values, await questionsAsked(db, standupId));
    await showTriedAnswer(core, { inbound, userId, standupId, form });
    return { kind: 'close' };
  });
}
