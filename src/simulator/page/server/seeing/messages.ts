import type { Conversation, Ephemeral, Message } from '../../../types.ts';
import type { MessagesSeen } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { conversationSeenBy } from './access.ts';
import { picturesIn } from './files.ts';
import { ephemeralSeen, messageSeen, repliesIn } from './message.ts';

/** A stretch of a conversation, or of one of its threads: so many, the last of those before a ts. */
export interface Stretch {
  channel: string;
  thread?: string;
  before?: string;
  limit: number;
}

type Shown = { message: Message } | { ephemeral: Ephemeral };

export function messagesSeenBy(standing: Standing, stretch: Stretch): MessagesSeen {
  const { slack, person, marks } = standing;
  const conversation = conversationSeenBy(slack.workspace, person, stretch.channel);
  const shown = shownTo(person.id, conversation, stretch);
  const wanted = shown.slice(-stretch.limit);
  const replies = repliesIn(conversation);
  return {
    messages: wanted.map((one) =>
      'message' in one
        ? messageSeen(standing, conversation, one.message, replies.get(one.message.ts))
        : ephemeralSeen(standing, one.ephemeral),
    ),
    hasMore: wanted.length < shown.length,
    lastRead: marks.lastRead(person.id, conversation),
    pictures: picturesIn(
      standing,
      wanted.flatMap((one) => contentOf(one).blocks),
    ),
  };
}

function shownTo(userId: string, conversation: Conversation, { thread, before }: Stretch): Shown[] {
  const ephemerals = conversation.ephemerals.filter(
    (ephemeral) => ephemeral.userId === userId && ephemeral.threadTs === thread,
  );
  return [
    ...conversation.messages.filter((message) => belongs(message, thread)).map((message) => ({ message })),
    ...ephemerals.map((ephemeral) => ({ ephemeral })),
  ]
    .filter((one) => before === undefined || contentOf(one).ts < before)
    .sort((one, other) => (contentOf(one).ts < contentOf(other).ts ? -1 : 1));
}

/** A thread begins with what it replies to; outside of threads, replies are seen where they were sent to the channel too. */
function belongs({ ts, threadTs, isBroadcast }: Message, thread: string | undefined): boolean {
  if (thread !== undefined) return ts === thread || threadTs === thread;
  return threadTs === undefined || isBroadcast;
}

function contentOf(shown: Shown): Message | Ephemeral {
  return 'message' in shown ? shown.message : shown.ephemeral;
}
