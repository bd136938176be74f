import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { statusLine } from './card.ts';
import { titled } from './log.ts';
import type { Shown } from './status.ts';

/** To the one who raised it: somebody is on it, but for longer than two working days. `etaAt` as an instant in text. */
export function consentMessage(shown: Shown, { says, etaAt }: { says: string; etaAt: string }): Message {
  const { blocker } = shown;
  const asked = `${titled(blocker)}: ${says} That is more than two working days. Can it wait that long?`;
  const isOpen = blocker.etaConsent === 'asked' && blocker.etaAt?.toISOString() === etaAt;
  if (!isOpen) {
    const status = statusLine(shown);
    return { text: `${asked}\n${status}`, blocks: [section(asked), context(status)] };
  }
  const text = `${asked} Until you agree the ladder goes on.`;
  const value = `${blocker.id} ${etaAt}`;
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Agree', ids.consent.agree, { value }),
        button('Too late', ids.consent.refuse, { value }),
      ),
    ],
  };
}
