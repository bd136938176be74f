import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { closeAsChosen, closingForm, keepPage, openClosing } from '../flows/close-form.ts';
import { sprintToClose } from '../flows/closed-already.ts';
import { ids } from '../ids.ts';
import { closePages } from '../rules/index.ts';
import { closeMetadata } from '../schema/index.ts';
import { answerModal } from '../views/answer.ts';
import { closeModal } from '../views/close.ts';

/** `/sprint close`, `/sprint close Sprint 2026-05` */
export async function closeByCommand(core: Core, invocation: Invocation): Promise<void> {
  const team = await requireTeam(core.database.db, invocation);
  const sprint = await sprintToClose(core, team, plainText(invocation.text).trim());
  await invocation.openModal(closeModal(await openClosing(core, invocation.userId, sprint)));
}

export function listenForClosing(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.close.turn, async ({ inbound, userId, value, modal, replaceModal }) => {
    if (!modal) return;
    const metadata = closeMetadata.parse(JSON.parse(modal.metadata));
    await keepPage(core, { inbound, userId, metadata, values: modal.values });
    await replaceModal(closeModal(await closingForm(core, userId, { ...metadata, page: Number(value) })));
  });

  listeners.onSubmit(ids.close.submit, async ({ inbound, userId, modal }) => {
    const metadata = closeMetadata.parse(JSON.parse(modal.metadata));
    await keepPage(core, { inbound, userId, metadata, values: modal.values });
    const form = await closingForm(core, userId, { ...metadata, page: metadata.page + 1 });
    if (form.page < closePages(form.items, form.unfinished).length) {
      return { kind: 'show', view: closeModal(form) };
    }
    const outcome = await closeAsChosen(core, { inbound, userId, metadata });
    if (outcome.kind === 'changed') return { kind: 'show', view: closeModal(outcome.form) };
    return { kind: 'show', view: answerModal('Sprint closed', outcome.answer) };
  });
}
