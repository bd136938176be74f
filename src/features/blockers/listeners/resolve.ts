import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openBlocker } from '../flows/open-form.ts';
import { resolveBlocker } from '../flows/resolve.ts';
import { ids } from '../ids.ts';
import { resolveForm } from '../schema.ts';
import { resolveModal } from '../views/forms.ts';

export function listenForResolving(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.resolve.open, async (press) => {
    await press.openModal(resolveModal(await openBlocker(core, press.value, press.userId)));
  });

  listeners.onSubmit(ids.resolve.submit, async ({ inbound, userId, modal }) => {
    const { resolution } = readForm(resolveForm, modal.values);
    await resolveBlocker(core, { inbound, userId, blockerId: modal.metadata, resolution });
    return { kind: 'close' };
  });
}
