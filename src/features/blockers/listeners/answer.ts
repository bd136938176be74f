import type { Press } from '../../../slack/interactions.ts';
import type { Message } from '../../../slack/message.ts';
import { answerModal } from '../views/forms.ts';

/** Puts the answer where the question stood: in its modal, or in the private message. */
export async function answerInPlace(press: Press, message: Message): Promise<void> {
  if (press.modal) await press.replaceModal(answerModal('Blocker', message));
  else await press.replaceReply(message);
}
