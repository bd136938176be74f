import { context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { noticeButtons } from './buttons.ts';
import { statusLine } from './card.ts';
import { ladderSentence, type Shown } from './status.ts';

/** What somebody was told about a blocker, and beneath it how it stands by now. */
export function notice(shown: Shown, said: string): Message {
  const status = statusSince(shown);
  return {
    text: `${said}\n${status}`,
    blocks: [section(said), context(status), ...noticeButtons(shown.blocker, true)],
  };
}

/** How it stands by now: all of it once somebody has done something. */
export function statusSince(shown: Shown): string {
  return isAsItWas(shown) ? ladderSentence(shown) : statusLine(shown);
}

/** Nobody has done anything about it yet, as the notice says itself. */
function isAsItWas({ blocker }: Shown): boolean {
  return blocker.state === 'open' && !blocker.etaAt;
}
