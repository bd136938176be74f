import type { Conversation, Ephemeral, Message, Workspace } from '../types.ts';
import { nextTs } from './timestamps.ts';

export type NewMessage = Pick<Message, 'userId' | 'isFromApp' | 'text'> & Partial<Message>;

export function postMessage(
  workspace: Workspace,
  conversation: Conversation,
  at: Date,
  given: NewMessage,
): Message {
  const message: Message = {
    blocks: [],
    attachments: [],
    isBroadcast: false,
    reactions: [],
    fileIds: [],
    ...given,
    channel: conversation.id,
    ts: nextTs(conversation, at),
  };
  conversation.messages.push(message);
  workspace.changes.emit({ kind: 'message', what: 'posted', channel: conversation.id, ts: message.ts });
  return message;
}

export function findMessage(conversation: Conversation, ts: string): Message | undefined {
  return conversation.messages.find((message) => message.ts === ts);
}

export function changeMessage(workspace: Workspace, message: Message, change: Partial<Message>): Message {
  Object.assign(message, change);
  workspace.changes.emit({ kind: 'message', what: 'updated', channel: message.channel, ts: message.ts });
  return message;
}

export function deleteMessage(workspace: Workspace, conversation: Conversation, ts: string): void {
  conversation.messages = conversation.messages.filter((message) => message.ts !== ts);
  conversation.pins = conversation.pins.filter((pin) => pin.ts !== ts);
  workspace.changes.emit({ kind: 'message', what: 'deleted', channel: conversation.id, ts });
}

/** Replies to a message, oldest first, without the parent. */
export function repliesTo(conversation: Conversation, ts: string): Message[] {
  return conversation.messages.filter((message) => message.threadTs === ts);
}

export function showEphemeral(
  workspace: Workspace,
  conversation: Conversation,
  at: Date,
  given: Omit<Ephemeral, 'channel' | 'ts'>,
): Ephemeral {
  const ephemeral: Ephemeral = { ...given, channel: conversation.id, ts: nextTs(conversation, at) };
  conversation.ephemerals.push(ephemeral);
  announce(workspace, 'posted', ephemeral);
  return ephemeral;
}

export function findEphemeral(conversation: Conversation, ts: string): Ephemeral | undefined {
  return conversation.ephemerals.find((ephemeral) => ephemeral.ts === ts);
}

export function changeEphemeral(
  workspace: Workspace,
  ephemeral: Ephemeral,
  change: Partial<Ephemeral>,
): Ephemeral {
  Object.assign(ephemeral, change);
  announce(workspace, 'updated', ephemeral);
  return ephemeral;
}

export function deleteEphemeral(
  workspace: Workspace,
  conversation: Conversation,
  ephemeral: Ephemeral,
): void {
  conversation.ephemerals = conversation.ephemerals.filter((other) => other !== ephemeral);
  announce(workspace, 'deleted', ephemeral);
}

function announce(workspace: Workspace, what: 'posted' | 'updated' | 'deleted', ephemeral: Ephemeral): void {
  const { channel, ts, userId } = ephemeral;
  workspace.changes.emit({ kind: 'ephemeral', what, channel, ts, userId });
}
