import { readForm } from '../../../slack/form-values.ts';
import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Message } from '../../../slack/message.ts';
import type { Core } from '../../slice.ts';
import { mayManage } from '../../teams/index.ts';
import { requirePlan } from '../flows/plan.ts';
import { publishPlan } from '../flows/publish.ts';
import { standingOf } from '../flows/standing.ts';
import { requireStartable, requireStarter, startSprint } from '../flows/start.ts';
import { ids } from '../ids.ts';
import { at } from '../rules/index.ts';
import { startForm } from '../schema/index.ts';
import { startAnywayModal } from '../views/gate-forms.ts';
import { readinessMessage } from '../views/readiness.ts';
import { answerWindow } from '../views/starting.ts';
import { pressedAt, turnTo } from './window.ts';

/** Putting a plan out, what is missing before it starts, and the start. */
export function listenForPublishing(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.publish.now, async (press) => {
    const { inbound, userId, value: sprintId } = press;
    await answerInPlace(core, press, await publishPlan(core, { inbound, userId, sprintId }));
  });

  listeners.onPress(ids.published.readiness, async (press) => {
    const { team } = await requirePlan(db, press.value);
    const standing = await standingOf(db, press.value, core.clock.now());
    const mayPlan = await mayManage(db, team, press.userId);
    await answerInPlace(core, press, readinessMessage(standing, mayPlan));
  });

  listeners.onPress(ids.start.now, async (press) => {
    const { inbound, userId, value: sprintId } = press;
    await answerInPlace(core, press, await startSprint(core, { inbound, userId, sprintId, reason: null }));
  });

  listeners.onPress(ids.start.anyway, async (press) => {
    await requireStarter(db, { sprintId: press.value, userId: press.userId });
    const standing = await standingOf(db, press.value, core.clock.now());
    requireStartable(standing);
    await press.openModal(startAnywayModal(standing));
  });

  listeners.onSubmit(ids.start.submit, async ({ inbound, userId, modal }) => {
    const { reason } = readForm(startForm, modal.values);
    const answer = await startSprint(core, { inbound, userId, sprintId: modal.metadata, reason });
    return { kind: 'show', view: answerWindow('Start the sprint', answer) };
  });
}

/** In the planner's window above the plan; else privately, where it was pressed. */
async function answerInPlace(core: Core, press: Press, answer: Message): Promise<void> {
  const pressed = pressedAt(press);
  if (!pressed) return press.reply(answer);
  await turnTo(core, press, at(pressed.place, { screen: 'overview' }), { says: answer.text });
}
