import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { changeSprint, removeItem } from '../../sprints/index.ts';
import { saveItem } from '../flows/items.ts';
import { ids } from '../ids.ts';
import { at, screenOfKind } from '../rules/index.ts';
import { inTurn, itemForm, itemKind, readPlanned, withoutTurn } from '../schema/index.ts';
import { again, answerWith, pressedAt, turnTo, without } from './window.ts';

/** The tiles that are lists: risks, dependencies, criteria and the like. */
export function listenForItems(listeners: Listeners, core: Core): void {
  listeners.onPress(new RegExp(`^${ids.item.add}\\.`), async (press) => {
    const pressed = pressedAt(press);
    if (!pressed) return;
    const kind = itemKind.parse(press.value);
    await turnTo(core, press, at(pressed.place, { screen: 'item', kind }));
  });

  listeners.onPress(ids.item.edit, async (press) => {
    const pressed = pressedAt(press);
    if (!pressed) return;
    await turnTo(core, press, at(pressed.place, { screen: 'item', itemId: press.value }));
  });

  listeners.onPress(ids.item.remove, async (press) => {
    const pressed = pressedAt(press);
    const { itemId, kind } = pressed?.place ?? {};
    if (!pressed || !itemId || !kind) return;
    const { inbound, userId } = press;
    await removeItem(core, { inbound, userId, itemId });
    await turnTo(core, press, at(pressed.place, { screen: screenOfKind(kind) }));
  });

  listeners.onPress(ids.risks.daily, async (press) => {
    const pressed = pressedAt(press);
    const sprintId = pressed?.place.sprintId;
    if (!pressed || !sprintId) return;
    const { inbound, userId } = press;
    const fields = { hasRiskCheck: press.value === 'on' };
    await changeSprint(core, { inbound, userId, sprintId, fields, seen: null });
    await turnTo(core, press, at(pressed.place, { screen: 'risks' }));
  });

  listeners.onSubmit(ids.item.submit, async (submission) => {
    const { inbound, userId, modal } = submission;
    const place = readPlanned(modal.metadata);
    const { sprintId, seen, itemId } = place;
    const kind = itemKind.parse(place.kind);
    return inTurn(place.turn, async () => {
      const form = readForm(itemForm, withoutTurn(modal.values));
      const kept = await saveItem(core, { inbound, userId, sprintId, seen, kind, itemId, form });
      if (kept.kind === 'conflicts') {
        const { says, theirs } = kept;
        return answerWith(core, submission, again(place), { item: without(form, theirs), says });
      }
      return answerWith(core, submission, at(place, { screen: screenOfKind(kind) }));
    });
  });
}
