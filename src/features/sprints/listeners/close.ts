import type { Invocation, Listeners, OpenModal } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { closeAsChosen, closingForm, usualDecision } from '../flows/close-form.ts';
import { requireOpenSprint } from '../flows/which-sprint.ts';
import { ids } from '../ids.ts';
import { type CloseMetadata, closeMetadata, withChosen } from '../schema/index.ts';
import { answerModal } from '../views/answer.ts';
import { CLOSING_PAGE, closeModal } from '../views/close.ts';

/** `/sprint close`, `/sprint close Sprint 2026-05` */
export async function closeByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const name = plainText(invocation.text).trim();
  const team = await requireTeam(db, invocation);
  const sprint = await requireOpenSprint(db, team, { states: ['running'], name });
  const metadata = { sprintId: sprint.id, page: 0, chosen: [] };
  await invocation.openModal(closeModal(await closingForm(core, invocation.userId, metadata)));
}

export function listenForClosing(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.close.turn, async ({ userId, value, modal, replaceModal }) => {
    if (!modal) return;
    const chosen = await chosenIn(core, userId, modal);
    await replaceModal(closeModal(await closingForm(core, userId, { ...chosen, page: Number(value) })));
  });

  listeners.onSubmit(ids.close.submit, async ({ inbound, userId, modal }) => {
    const metadata = await chosenIn(core, userId, modal);
    const { unfinished } = await closingForm(core, userId, metadata);
    if ((metadata.page + 1) * CLOSING_PAGE < unfinished.length) {
      const on = { ...metadata, page: metadata.page + 1 };
      return { kind: 'show', view: closeModal(await closingForm(core, userId, on)) };
    }
    const answer = await closeAsChosen(core, { inbound, userId, metadata });
    return { kind: 'show', view: answerModal('Sprint closed', answer) };
  });
}

async function chosenIn(core: Core, userId: string, modal: OpenModal): Promise<CloseMetadata> {
  const metadata = closeMetadata.parse(JSON.parse(modal.metadata));
  const { next } = await closingForm(core, userId, metadata);
  return withChosen(metadata, modal.values, usualDecision(next));
}
