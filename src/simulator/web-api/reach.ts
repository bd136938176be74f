import type { Conversation, Message } from '../types.ts';
import { isMember } from '../workspace/conversations.ts';
import { findMessage } from '../workspace/messages.ts';
import { type Call, refuse, requireScope } from './method.ts';

const readScopes = { public: 'channels:read', private: 'groups:read', im: 'im:read' } as const;
const historyScopes = { public: 'channels:history', private: 'groups:history', im: 'im:history' } as const;

/** The conversation of the `channel` argument, by id, if the bot may know that it exists; else channel_not_found. */
export function visibleConversation(call: Call, name = 'channel'): Conversation {
  const conversation = call.workspace.conversations.get(call.args.required(name));
  if (!conversation || isHidden(call, conversation)) return refuse('channel_not_found');
  return conversation;
}

/** Private channels without the bot do not exist for it. */
export function isHidden(call: Call, conversation: Conversation): boolean {
  return conversation.kind === 'private' && !isMember(conversation, call.workspace.app.botUserId);
}

export function requireReading(call: Call, conversation: Conversation): void {
  requireScope(call, readScopes[conversation.kind]);
}

export function requireHistory(call: Call, conversation: Conversation): void {
  requireScope(call, historyScopes[conversation.kind]);
}

export function requireMembership(call: Call, conversation: Conversation): void {
  if (!isMember(conversation, call.workspace.app.botUserId)) refuse('not_in_channel');
}

/** The message with that ts there; else message_not_found. */
export function messageAt(conversation: Conversation, ts: string): Message {
  return findMessage(conversation, ts) ?? refuse('message_not_found');
}
