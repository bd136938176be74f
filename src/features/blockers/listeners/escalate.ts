import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { markCritical } from '../flows/critical.ts';
import { escalateNow } from '../flows/escalate.ts';
import { requireBlocker } from '../flows/find.ts';
import { showBlocker } from '../flows/questions.ts';
import { ids } from '../ids.ts';
import { answerModal } from '../views/forms.ts';

export function listenForEscalating(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.escalate.now, async (press) => {
    const { inbound, userId, value: blockerId } = press;
    const message = await escalateNow(core, { inbound, userId, blockerId });
    await press.reply(message);
  });

  listeners.onPress(ids.critical.mark, async (press: Press) => {
    const { inbound, userId, value: blockerId } = press;
    const { number } = await markCritical(core, { inbound, userId, blockerId, isCritical: true });
    await press.reply({
      text: `#${number} is critical now: people are told outside their hours, too.`,
    });
  });

  for (const id of [ids.details.open, new RegExp(`^${ids.story.blocker}`)]) {
    listeners.onPress(id, async (press) => {
      const blocker = await requireBlocker(db, press.value);
      const message = await showBlocker(db, blocker, core.clock.now());
      await press.openModal(answerModal(`Blocker #${blocker.number}`, message));
    });
  }
}
