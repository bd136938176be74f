import type { Conversation, Workspace } from '../../types.ts';

/** How far each person has read in each conversation. */
export interface Marks {
  /** The ts of the last message read; null where nothing was. */
  lastRead(userId: string, conversation: Conversation): string | null;
  /** Everything that is there now is read. False when it was before. */
  read(userId: string, conversation: Conversation): boolean;
}

const kept = new WeakMap<Workspace, Marks>();

/** The marks of a workspace. What is there when they are first asked for counts as read. */
export function marksOf(workspace: Workspace): Marks {
  const marks = kept.get(workspace) ?? createMarks(workspace);
  kept.set(workspace, marks);
  return marks;
}

function createMarks(workspace: Workspace): Marks {
  const before = new Map<string, string>();
  for (const conversation of workspace.conversations.values()) {
    const last = conversation.messages.at(-1);
    if (last) before.set(conversation.id, last.ts);
  }
  const marks = new Map<string, string>();

  function lastRead(userId: string, conversation: Conversation): string | null {
    return marks.get(`${userId}:${conversation.id}`) ?? before.get(conversation.id) ?? null;
  }

  return {
    lastRead,
    read(userId, conversation) {
      const last = conversation.messages.at(-1);
      if (!last || last.ts <= (lastRead(userId, conversation) ?? '')) return false;
      marks.set(`${userId}:${conversation.id}`, last.ts);
      return true;
    },
  };
}
