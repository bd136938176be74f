import type { Conversation, Workspace } from '../types.ts';

export type NewConversation = Pick<Conversation, 'kind' | 'name' | 'creator' | 'members'>;

export function createConversation(workspace: Workspace, at: Date, given: NewConversation): Conversation {
  const conversation: Conversation = {
    ...given,
    id: workspace.ids.next(given.kind === 'im' ? 'D' : 'C'),
    createdAt: at,
    updatedAt: at,
    isArchived: false,
    isGeneral: false,
    topic: '',
    purpose: '',
    previousNames: [],
    messages: [],
    ephemerals: [],
    pins: [],
    lastMicros: 0,
  };
  workspace.conversations.set(conversation.id, conversation);
  workspace.changes.emit({ kind: 'conversation', channel: conversation.id });
  return conversation;
}

/** A channel by id or name (with or without #). */
export function channelNamed(workspace: Workspace, which: string): Conversation {
  const wanted = which.replace(/^#/, '');
  for (const conversation of workspace.conversations.values()) {
    if (conversation.id === wanted || (conversation.name !== '' && conversation.name === wanted))
      return conversation;
  }
  throw new Error(`There is no channel "${which}".`);
}

/** The direct messages between a person and the app's bot; made when first needed. */
export function directMessages(workspace: Workspace, userId: string, at: Date): Conversation {
  const existing = findDirectMessages(workspace, userId);
  if (existing) return existing;
  const members = [userId, workspace.app.botUserId];
  const conversation = createConversation(workspace, at, { kind: 'im', name: '', creator: userId, members });
  workspace.directMessages.set(userId, conversation.id);
  return conversation;
}

export function findDirectMessages(workspace: Workspace, userId: string): Conversation | undefined {
  return workspace.conversations.get(workspace.directMessages.get(userId) ?? '');
}

/** The person at the other end of the app's direct messages. */
export function counterpart(conversation: Conversation): string {
  return conversation.members[0] ?? '';
}

export function isMember(conversation: Conversation, userId: string): boolean {
  return conversation.members.includes(userId);
}

export function changeConversation(
  workspace: Workspace,
  conversation: Conversation,
  at: Date,
  change: Partial<Conversation>,
): void {
  Object.assign(conversation, change, { updatedAt: at });
  workspace.changes.emit({ kind: 'conversation', channel: conversation.id });
}
