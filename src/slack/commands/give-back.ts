import { context, section, writtenText } from '../blocks.ts';
import type { Message } from '../message.ts';
import { escapeMrkdwn, plainText, shorten } from '../mrkdwn.ts';

/** What is quicker to type again than to copy. */
const SHORT = 40;
const SPOKEN = 1000;

/** A refusal, with the long command it is about: Slack keeps nothing of what was typed there. */
export function giveBack(typed: string, refusal: Message): Message {
  if (typed.trim().length <= SHORT) return refusal;
  const text = plainText(typed).trim();
  return {
    text: `${refusal.text}\nYou typed: ${escapeMrkdwn(shorten(text, SPOKEN))}`,
    blocks: [
      ...(refusal.blocks ?? [section(refusal.text)]),
      context('You typed, to copy:'),
      ...writtenText(text),
    ],
  };
}
