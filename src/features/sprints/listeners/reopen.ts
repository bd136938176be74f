import type { Invocation, Listeners } from '../../../slack/interactions.ts';
import { plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { reopeningOf, reopenSprint } from '../flows/reopen-sprint.ts';
import { ids } from '../ids.ts';
import { answerModal } from '../views/answer.ts';
import { reopenedMessage, reopenModal } from '../views/reopen.ts';

/** `/sprint reopen` says what it would come to before it does it. */
export async function reopenByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { userId } = invocation;
  const team = await requireTeam(core.database.db, invocation);
  const name = plainText(invocation.text).trim();
  await invocation.openModal(reopenModal(await reopeningOf(core, team, { userId, name })));
}

export function listenForReopening(listeners: Listeners, core: Core): void {
  listeners.onSubmit(ids.reopen.submit, async ({ inbound, userId, modal }) => {
    const reopened = await reopenSprint(core, { inbound, userId, sprintId: modal.metadata });
    return { kind: 'show', view: answerModal('Sprint reopened', reopenedMessage(reopened)) };
  });
}
