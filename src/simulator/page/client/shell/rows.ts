import type { MessageSeen } from '../../protocol.ts';
import { dateIn } from './moments.ts';

const TOGETHER_MS = 5 * 60 * 1000;

/** What had not been read when the room was opened: after one ts, up to another. */
export interface UnreadRange {
  after: string;
  upTo: string;
}

/** How a message stands under the one before it. */
export interface Row {
  message: MessageSeen;
  /** Says which day begins here. */
  beginsDay: boolean;
  /** What the person has not read begins here. */
  beginsNew: boolean;
  /** By the same author shortly after: without avatar and name. */
  isContinued: boolean;
}

/** The rows of some messages in order; `before` is the message above them. */
export function rowsOf(
  messages: MessageSeen[],
  before: MessageSeen | undefined,
  { timeZone, unread, me }: { timeZone: string; unread: UnreadRange | null; me: string },
): Row[] {
  return messages.map((message, index) => {
    const above = index === 0 ? before : messages[index - 1];
    const beginsDay =
      !above || dateIn(new Date(above.at), timeZone) !== dateIn(new Date(message.at), timeZone);
    const beginsNew = isNew(message, unread, me) && !(above && isNew(above, unread, me));
    const isContinued = !beginsDay && !beginsNew && above !== undefined && continues(message, above);
    return { message, beginsDay, beginsNew, isContinued };
  });
}

function isNew(message: MessageSeen, unread: UnreadRange | null, me: string): boolean {
  return unread !== null && message.ts > unread.after && message.ts <= unread.upTo && message.userId !== me;
}

function continues(message: MessageSeen, above: MessageSeen): boolean {
  return (
    message.userId === above.userId &&
    message.from === above.from &&
    message.isEphemeral === above.isEphemeral &&
    !message.isBroadcast &&
    !above.replies &&
    !message.isPinned &&
    new Date(message.at).getTime() - new Date(above.at).getTime() < TOGETHER_MS
  );
}
