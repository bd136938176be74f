import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { saveDates } from '../flows/dates.ts';
import { goalToBegin } from '../flows/templates.ts';
import { ids } from '../ids.ts';
import { at } from '../rules/index.ts';
import { datesForm, datesTyped, inTurn, readPlace, withoutTurn } from '../schema/index.ts';
import { again, answerWith, pressedAt, saying, turnTo, without } from './window.ts';

/** The first step: goal and dates. */
export function listenForDates(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.dates.template, async (press) => {
    const pressed = pressedAt(press);
    if (!pressed) return;
    const { place, values } = pressed;
    const typed = datesTyped.parse(values);
    const goal = (await goalToBegin(core, place.teamId, press.value)) ?? typed.goal;
    await turnTo(core, press, again(place), { dates: { ...typed, goal } });
  });

  listeners.onSubmit(ids.dates.submit, async (submission) => {
    const { inbound, userId, modal } = submission;
    const place = readPlace(modal.metadata);
    return inTurn(place.turn, async () => {
      const form = readForm(datesForm, withoutTurn(modal.values));
      const kept = await saveDates(core, { inbound, userId, place, form });
      if (kept.kind === 'conflicts') {
        const { says, theirs } = kept;
        return answerWith(core, submission, again(place), { dates: without(form, theirs), says });
      }
      const screen = place.sprintId === null ? 'stories' : 'overview';
      const next = at(place, { screen, sprintId: kept.sprintId });
      return answerWith(core, submission, next, { says: saying(kept.notices) });
    });
  });
}
