import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { requireBlocker } from '../flows/find.ts';
import { freeBlocker, snoozesFor } from '../flows/open-form.ts';
import { snoozeBlocker, wakeBlocker } from '../flows/snooze.ts';
import { ids } from '../ids.ts';
import { snoozeForm } from '../schema.ts';
import { snoozeModal } from '../views/forms.ts';

export function listenForSnoozing(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.snooze.open, async (press) => {
    const blocker = await freeBlocker(core, press.value, press.userId);
    const choices = await snoozesFor(db, blocker, press.userId, core.clock.now());
    await press.openModal(snoozeModal(blocker, choices));
  });

  listeners.onSubmit(ids.snooze.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(snoozeForm, modal.values);
    const blocker = await requireBlocker(db, modal.metadata);
    const choices = await snoozesFor(db, blocker, userId, core.clock.now());
    const chosen = choices.find(({ value }) => value === form.until);
    if (!chosen) throw new UserError('That time has passed. Choose another.', 'until');
    const { at: until } = chosen;
    await snoozeBlocker(core, { inbound, userId, blockerId: blocker.id, until, note: form.note });
    return { kind: 'close' };
  });

  listeners.onPress(ids.snooze.end, async ({ inbound, userId, value: blockerId }) => {
    await wakeBlocker(core, { inbound, userId, blockerId });
  });
}
