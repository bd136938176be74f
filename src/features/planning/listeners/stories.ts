import type { Listeners, Press } from '../../../slack/interactions.ts';
import { openPokerForm } from '../../poker/index.ts';
import type { Core } from '../../slice.ts';
import { openStoryForm, requireStoryById } from '../../sprints/index.ts';
import type { Typed } from '../flows/screens.ts';
import { addLineToPlan, chooseForPlan, findInBacklog, type LineAdded } from '../flows/stories.ts';
import { addFromTemplate, saveStoryTemplate } from '../flows/templates.ts';
import { ids } from '../ids.ts';
import { at, type Place } from '../rules/index.ts';
import { readPlace, readPlanned, withoutTurn } from '../schema/index.ts';
import { LINE_CHOICES } from '../views/stories.ts';
import { lineIn } from './plan.ts';
import { answerWith, pressedAt, saying, turnTo } from './window.ts';

/** The second step: which stories are in it. */
export function listenForStories(listeners: Listeners, core: Core): void {
  listeners.onOptions(ids.stories.take, async ({ metadata, typed }) => {
    const { sprintId } = readPlace(metadata);
    return sprintId === null ? [] : findInBacklog(core, sprintId, typed);
  });

  listeners.onPress(ids.stories.take, async (press) => {
    await choose(press, { add: press.chosen });
  });

  listeners.onPress(ids.stories.line, async (press) => {
    const [choice, storyId = ''] = press.value.split(' ');
    switch (choice) {
      case LINE_CHOICES.out:
        return choose(press, { remove: [storyId] });
      case LINE_CHOICES.poker:
        return openPokerForm(core, press, storyId);
      case LINE_CHOICES.template:
        return keepAsTemplate(press, storyId);
      default:
        return openStoryForm(core, press, await requireStoryById(core.database.db, storyId));
    }
  });

  listeners.onPress(ids.stories.template, async (press) => {
    await change(press, (deed) => addFromTemplate(core, { ...deed, templateId: press.value }));
  });

  listeners.onPress(ids.recap.take, async (press) => {
    await choose(press, { add: [press.value] });
  });

  listeners.onPress(ids.stories.add, async (press) => {
    const pressed = inSprint(press);
    if (!pressed) return;
    const { place, values, sprintId } = pressed;
    const { inbound, userId } = press;
    const typed = lineIn(values);
    const next = at(place, { screen: 'stories', page: place.page });
    if (typed === '') return turnTo(core, press, next);
    const added = await addLineToPlan(core, { inbound, userId, sprintId, typed });
    await turnTo(core, press, next, shownAfter(added, typed));
  });

  listeners.onSubmit(ids.stories.submit, async (submission) => {
    const { inbound, userId, modal } = submission;
    const place = readPlanned(modal.metadata);
    const { sprintId } = place;
    const typed = lineIn(withoutTurn(modal.values));
    const overview = at(place, { screen: 'overview' });
    if (typed === '') return answerWith(core, submission, overview);
    const added = await addLineToPlan(core, { inbound, userId, sprintId, typed });
    const again = at(place, { screen: 'stories', page: place.page });
    return answerWith(core, submission, added.kind === 'added' ? overview : again, shownAfter(added, typed));
  });

  function choose(press: Press, chosen: { add?: string[]; remove?: string[] }): Promise<void> {
    return change(press, (deed) => chooseForPlan(core, { ...deed, ...chosen }));
  }

  function keepAsTemplate(press: Press, storyId: string): Promise<void> {
    return change(press, async (deed) => {
      const { key, title } = await saveStoryTemplate(core, { ...deed, storyId });
      return [`New stories can begin as ${key} does: choose “${title}” beside “Add it”.`];
    });
  }

  /** Does something to the sprint and shows the same screen as it is then, with what was being typed. */
  async function change(press: Press, work: (deed: Deed) => Promise<string[]>): Promise<void> {
    const pressed = inSprint(press);
    if (!pressed) return;
    const { place, values, sprintId } = pressed;
    const { inbound, userId } = press;
    const notices = await work({ inbound, userId, sprintId });
    const next = at(place, { screen: place.screen, page: place.page });
    await turnTo(core, press, next, { line: lineIn(values), says: saying(notices) });
  }
}

interface Deed {
  inbound: Press['inbound'];
  userId: string;
  sprintId: string;
}

function shownAfter(added: LineAdded, typed: string): Typed {
  if (added.kind === 'added') return { says: saying(added.notices) };
  return { line: typed, refusal: added.refusal };
}

function inSprint(
  press: Press,
): { place: Place; values: Record<string, unknown>; sprintId: string } | undefined {
  const pressed = pressedAt(press);
  const sprintId = pressed?.place.sprintId;
  return pressed && sprintId ? { ...pressed, sprintId } : undefined;
}
