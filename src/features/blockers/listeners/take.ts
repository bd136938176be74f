import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireBlocker } from '../flows/find.ts';
import { chosenEta, etasFor, freeBlocker } from '../flows/open-form.ts';
import { answerEta, takeBlocker } from '../flows/take.ts';
import { ids } from '../ids.ts';
import { takeForm } from '../schema.ts';
import { takeModal } from '../views/forms.ts';

export function listenForTaking(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.take.open, async (press) => {
    const blocker = await freeBlocker(core, press.value, press.userId);
    const choices = await etasFor(db, blocker, press.userId, core.clock.now());
    await press.openModal(takeModal(blocker, choices));
  });

  listeners.onSubmit(ids.take.submit, async ({ inbound, userId, modal }) => {
    const { note, ...chosen } = readForm(takeForm, modal.values);
    const blocker = await requireBlocker(db, modal.metadata);
    const etaAt = await chosenEta(db, blocker, userId, chosen, core.clock.now());
    await takeBlocker(core, { inbound, userId, blockerId: blocker.id, etaAt, note });
    return { kind: 'close' };
  });

  for (const [actionId, agrees] of [
    [ids.consent.agree, true],
    [ids.consent.refuse, false],
  ] as const) {
    listeners.onPress(actionId, async ({ inbound, userId, value }) => {
      const [blockerId = '', etaAt = ''] = value.split(' ');
      await answerEta(core, { inbound, userId, blockerId, etaAt: new Date(etaAt), agrees });
    });
  }
}
