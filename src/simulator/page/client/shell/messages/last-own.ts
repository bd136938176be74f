import type { MessageSeen } from '../../../protocol.ts';

/** The last message the person wrote themselves. */
export function lastOwn(messages: MessageSeen[], me: string): MessageSeen | undefined {
  return messages.findLast((message) => isOwn(message, me));
}

export function isOwn(message: MessageSeen, me: string): boolean {
  return message.from === 'person' && message.userId === me && !message.isEphemeral;
}
