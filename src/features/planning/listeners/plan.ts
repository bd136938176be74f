import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { ids } from '../ids.ts';
import { at } from '../rules/index.ts';
import { screenName } from '../schema/index.ts';
import { pressedAt, turnTo } from './window.ts';

/** What leads from one screen of the plan to another. */
export function listenForTurning(listeners: Listeners, core: Core): void {
  listeners.onPress(new RegExp(`^${ids.plan.go}\\.`), async (press) => {
    const pressed = pressedAt(press);
    if (!pressed) return;
    await turnTo(core, press, at(pressed.place, { screen: screenName.parse(press.value) }));
  });

  listeners.onPress(new RegExp(`^${ids.plan.turn}\\.`), async (press) => {
    const pressed = pressedAt(press);
    if (!pressed) return;
    const { place, values } = pressed;
    const page = Number(press.value);
    await turnTo(core, press, at(place, { screen: place.screen, page }), { line: lineIn(values) });
  });
}

/** What stands in the line for a new story, so that it stays. */
export function lineIn({ line }: Record<string, unknown>): string {
  return typeof line === 'string' ? line : '';
}
