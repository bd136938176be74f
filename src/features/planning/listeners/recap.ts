import type { Listeners, Press } from '../../../slack/interactions.ts';
import { quoted } from '../../../slack/words.ts';
import { closeAction } from '../../retros/index.ts';
import type { Core } from '../../slice.ts';
import { ids } from '../ids.ts';
import { at } from '../rules/index.ts';
import { pressedAt, turnTo } from './window.ts';

/** What the retros left to do is closed where the next sprint is planned. */
export function listenForRecap(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.recap.done, (press) => close(press, 'done'));
  listeners.onPress(ids.recap.drop, (press) => close(press, 'dropped'));

  async function close(press: Press, as: 'done' | 'dropped'): Promise<void> {
    const pressed = pressedAt(press);
    if (!pressed) return;
    const { inbound, userId, value: actionId } = press;
    const action = await closeAction(core, { inbound, userId, actionId, as });
    const says = `${quoted(action.text, 200)} is ${as === 'done' ? 'done ✅' : 'dropped'}.`;
    await turnTo(core, press, at(pressed.place, { screen: 'recap' }), { says });
  }
}
