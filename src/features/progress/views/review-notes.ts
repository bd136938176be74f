import { context } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn } from '../../../slack/mrkdwn.ts';

const LONGEST = 600;

/** A review with what others say at its end, as mrkdwn. */
export function withNotes(review: Message, notes: readonly string[]): Message {
  if (notes.length === 0) return review;
  const said = cutMrkdwn(notes.join('\n'), LONGEST);
  return { text: `${review.text}\n${said}`, blocks: [...(review.blocks ?? []), context(said)] };
}
