import type { Conversation, Message, Person, Workspace } from '../../../types.ts';
import type { Marks } from '../marks.ts';
import { mentions } from './mentions.ts';

/** Notes of Slack's own, which make no channel bold. */
const notes = ['channel_join', 'channel_leave'];

/** How many messages a person has not read, and how many of them speak to the person. */
export function unreadBy(
  workspace: Workspace,
  marks: Marks,
  person: Person,
  conversation: Conversation,
): { unread: number; mentions: number } {
  const lastRead = marks.lastRead(person.id, conversation) ?? '';
  const followed = new Set<string>();
  for (const { userId, ts, threadTs } of conversation.messages) {
    if (userId === person.id) followed.add(threadTs ?? ts);
  }
  const isDirect = conversation.kind === 'im';
  let unread = 0;
  let speaking = 0;
  for (let index = conversation.messages.length - 1; index >= 0; index -= 1) {
    const message = conversation.messages[index];
    if (!message || message.ts <= lastRead) break;
    if (message.userId === person.id || notes.includes(message.subtype ?? '')) continue;
    const speaksToPerson = isDirect || mentions(workspace, person, message);
    if (!speaksToPerson && isHidden(message, followed)) continue;
    unread += 1;
    if (speaksToPerson) speaking += 1;
  }
  return { unread, mentions: speaking };
}

/** A reply in a thread the person has no part in. */
function isHidden(message: Message, followed: Set<string>): boolean {
  return message.threadTs !== undefined && !message.isBroadcast && !followed.has(message.threadTs);
}
