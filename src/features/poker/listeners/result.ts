import { readForm } from '../../../slack/form-values.ts';
import type { Listeners, Press } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { type AtStory, acceptResult, giveReason, pickResult, skipStory, voteAgain } from '../flows/agree.ts';
import { reasonFormFor } from '../flows/letters.ts';
import { revealNow } from '../flows/reveal.ts';
import { ids } from '../ids.ts';
import { readTarget, reasonForm } from '../schema.ts';
import { reasonModal } from '../views/forms.ts';

export function listenForResults(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.reveal.now, (press) => revealNow(core, atStory(press)));
  listeners.onPress(ids.result.accept, (press) => acceptResult(core, atStory(press)));
  listeners.onPress(ids.round.again, (press) => voteAgain(core, atStory(press)));
  listeners.onPress(ids.story.skip, (press) => skipStory(core, atStory(press)));
  listeners.onPress(new RegExp(`^${ids.result.pick}`), (press) => {
    const value = Number(readTarget(press.value).choice);
    return pickResult(core, { ...atStory(press), value });
  });

  listeners.onPress(ids.reason.open, async (press) => {
    const { userId, value } = press;
    const { story, shown, reason } = await reasonFormFor(db, userId, readTarget(value), core.clock.now());
    await press.openModal(reasonModal(story, shown, reason));
  });

  listeners.onSubmit(ids.reason.submit, async ({ inbound, userId, modal }) => {
    const { reason } = readForm(reasonForm, modal.values);
    const target = readTarget(modal.metadata);
    await giveReason(core, { inbound, userId, sessionId: target.sessionId, target, reason });
    return { kind: 'close' };
  });
}

function atStory({ inbound, userId, value }: Press): AtStory {
  const target = readTarget(value);
  return { inbound, userId, sessionId: target.sessionId, target };
}
