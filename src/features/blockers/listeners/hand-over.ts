import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { handOverBlocker } from '../flows/hand-over.ts';
import { openBlocker } from '../flows/open-form.ts';
import { ids } from '../ids.ts';
import { handOverForm } from '../schema.ts';
import { handOverModal } from '../views/forms.ts';

export function listenForHandingOver(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.handOver.open, async (press) => {
    await press.openModal(handOverModal(await openBlocker(core, press.value, press.userId)));
  });

  listeners.onSubmit(ids.handOver.submit, async ({ inbound, userId, modal }) => {
    const { to, note } = readForm(handOverForm, modal.values);
    await handOverBlocker(core, { inbound, userId, blockerId: modal.metadata, to, note });
    return { kind: 'close' };
  });
}
