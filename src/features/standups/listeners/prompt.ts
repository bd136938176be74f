import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { answerAsPlanned } from '../flows/answer-as-planned.ts';
import { settleLine } from '../flows/settle-offer.ts';
import { goAwayToday, skipStandup } from '../flows/skip.ts';
import { ids } from '../ids.ts';
import { readTarget } from '../views/target.ts';

export function listenForPrompts(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.prompt.asPlanned, (press) => answerAsPlanned(core, own(press)));
  listeners.onPress(ids.prompt.skip, (press) => skipStandup(core, own(press)));
  listeners.onPress(ids.prompt.away, (press) => goAwayToday(core, own(press)));
  listeners.onPress(ids.line.track, (press) => settleLine(core, offer(press, true)));
  listeners.onPress(ids.line.decline, (press) => settleLine(core, offer(press, false)));
}

function own({ inbound, userId, value }: Press) {
  return { inbound, userId, ...readTarget(value) };
}

function offer({ inbound, userId, value }: Press, isBlocker: boolean) {
  return { inbound, userId, lineId: value, isBlocker };
}
