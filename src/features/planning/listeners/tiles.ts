import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { saveBasics } from '../flows/basics.ts';
import { membersAsked, saveCapacity } from '../flows/capacity.ts';
import { also } from '../flows/keys.ts';
import { saveGoalTemplate } from '../flows/templates.ts';
import { ids } from '../ids.ts';
import { at } from '../rules/index.ts';
import { basicsForm, capacityForm, daysField, inTurn, readPlanned, withoutTurn } from '../schema/index.ts';
import { again, answerWith, saying, without } from './window.ts';

/** The tiles that are one form: basics and capacity. */
export function listenForTiles(listeners: Listeners, core: Core): void {
  listeners.onSubmit(ids.basics.submit, async (submission) => {
    const { inbound, userId, modal } = submission;
    const place = readPlanned(modal.metadata);
    const { sprintId, seen } = place;
    return inTurn(place.turn, async () => {
      const form = readForm(basicsForm, withoutTurn(modal.values));
      const kept = await saveBasics(core, { inbound, userId, sprintId, seen, form });
      if (kept.kind === 'conflicts') {
        const { says, theirs } = kept;
        return answerWith(core, submission, again(place), { basics: without(form, theirs), says });
      }
      const { template: name } = form;
      if (name !== '')
        await saveGoalTemplate(core, { inbound: also(inbound, 'template'), userId, sprintId, name });
      const said = name === '' ? [] : [`Later sprints can begin from its goal: “${name}”.`];
      const says = saying([...said, ...kept.notices]);
      return answerWith(core, submission, at(place, { screen: 'overview' }), { says });
    });
  });

  listeners.onSubmit(ids.capacity.submit, async (submission) => {
    const { inbound, userId, modal } = submission;
    const place = readPlanned(modal.metadata);
    const { sprintId, seen } = place;
    const values = withoutTurn(modal.values);
    return inTurn(place.turn, async () => {
      const { userIds, mostDays } = await membersAsked(core, sprintId);
      const asked = userIds.filter((id) => daysField(id) in values);
      const form = readForm(capacityForm(asked, mostDays), values);
      const kept = await saveCapacity(core, { inbound, userId, sprintId, seen, form });
      if (kept.kind === 'conflicts') {
        const typed = Object.entries(without(values, kept.theirs));
        const capacity = new Map(typed.map(([field, value]) => [field, String(value ?? '')]));
        return answerWith(core, submission, again(place), { capacity, says: kept.says });
      }
      const says = saying(kept.notices);
      return answerWith(core, submission, at(place, { screen: 'overview' }), { says });
    });
  });
}
