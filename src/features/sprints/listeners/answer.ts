import type { Press } from '../../../slack/interactions.ts';
import type { Message } from '../../../slack/message.ts';
import { answerModal } from '../views/answer.ts';

/** Puts the answer where the button stood: in its modal or its private message. On the Home it opens over it. */
export async function answerInPlace(press: Press, title: string, message: Message): Promise<void> {
  if (press.modal) await press.replaceModal(answerModal(title, message));
  else if (press.messageTs) await press.replaceReply(message);
  else await press.openModal(answerModal(title, message));
}

/** Gives another answer beside what the button stands in. */
export async function answerBeside(press: Press, title: string, message: Message): Promise<void> {
  if (press.messageTs && !press.modal) await press.reply(message);
  else await press.openModal(answerModal(title, message));
}
