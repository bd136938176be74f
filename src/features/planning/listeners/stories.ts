import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openStoryForm, requireStoryById } from '../../sprints/index.ts';
import type { Typed } from '../flows/screens.ts';
import { addLineToPlan, chooseForPlan, findInBacklog, type LineAdded } from '../flows/stories.ts';
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
    if (choice === LINE_CHOICES.out) return choose(press, { remove: [storyId] });
    await openStoryForm(core, press, await requireStoryById(core.database.db, storyId));
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

  async function choose(press: Press, chosen: { add?: string[]; remove?: string[] }): Promise<void> {
    const pressed = inSprint(press);
    if (!pressed) return;
    const { place, values, sprintId } = pressed;
    const { inbound, userId } = press;
    const notices = await chooseForPlan(core, { inbound, userId, sprintId, ...chosen });
    const next = at(place, { screen: place.screen, page: place.page });
    await turnTo(core, press, next, { line: lineIn(values), says: saying(notices) });
  }
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
