import type { Conversation, Message, Person, Workspace } from '../../../types.ts';
import type { Marks } from '../marks.ts';
import { mentions } from './mentions.ts';

/** Notes of Slack's own, which make no channel bold. */
const notes = ['channel_join', 'channel_leave'];

/** Of so many messages it is told exactly how many are unread; nobody counts further back. */
const MOST_COUNTED = 500;

/** How many messages a person has not read, and how many of them speak to the person. */
export function unreadBy(
  workspace: Workspace,
  marks: Marks,
  person: Person,
  conversation: Conversation,
): { unread: number; mentions: number } {
  const unread = unreadMessages(marks, person, conversation);
  const followed = unread.some(isReply) ? threadsOf(person, conversation) : new Set<string>();
  const isDirect = conversation.kind === 'im';
  const speaking = new Set(unread.filter((message) => isDirect || mentions(workspace, person, message)));
  const others = unread.filter(
    (message) => !speaking.has(message) && (!isReply(message) || followed.has(message.threadTs ?? '')),
  );
  return { unread: speaking.size + others.length, mentions: speaking.size };
}

function unreadMessages(marks: Marks, person: Person, conversation: Conversation): Message[] {
  const lastRead = marks.lastRead(person.id, conversation) ?? '';
  return conversation.messages
    .slice(-MOST_COUNTED)
    .filter(
      ({ ts, userId, subtype }) => ts > lastRead && userId !== person.id && !notes.includes(subtype ?? ''),
    );
}

function isReply({ threadTs, isBroadcast }: Message): boolean {
  return threadTs !== undefined && !isBroadcast;
}

/** The threads that the person began or answered in. */
function threadsOf(person: Person, { messages }: Conversation): Set<string> {
  const own = messages.filter(({ userId }) => userId === person.id);
  return new Set(own.map(({ ts, threadTs }) => threadTs ?? ts));
}
