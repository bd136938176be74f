import type { Conversation, Message } from '../../../types.ts';
import { isMember } from '../../../workspace/conversations.ts';
import { findMessage } from '../../../workspace/messages.ts';
import type { Standing } from '../page.ts';
import { conversationSeenBy } from '../seeing/access.ts';
import { Told } from '../told.ts';

/** A conversation that the person is in. */
export function roomOf({ slack, person }: Standing, channel: string): Conversation {
  const conversation = conversationSeenBy(slack.workspace, person, channel);
  if (!isMember(conversation, person.id))
    throw new Told(`You are not in #${conversation.name}. Join it first.`);
  return conversation;
}

/** One in which something new can be said. */
export function openRoomOf(standing: Standing, channel: string): Conversation {
  const conversation = roomOf(standing, channel);
  if (conversation.isArchived)
    throw new Told(`#${conversation.name} is archived: nobody can write there any more.`);
  return conversation;
}

/** A message in it that everybody there sees. */
export function messageIn(conversation: Conversation, ts: string): Message {
  const message = findMessage(conversation, ts);
  if (!message) throw new Told('This message is gone.');
  return message;
}
