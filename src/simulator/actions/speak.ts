import type { Context } from '../context.ts';
import { messageChanged, messageDeleted, messagePosted } from '../events/message-events.ts';
import type { Conversation, Message, Person, Workspace } from '../types.ts';
import { channelNamed, isMember } from '../workspace/conversations.ts';
import { changeFile, createFile } from '../workspace/files.ts';
import { changeMessage, deleteMessage, findMessage, postMessage } from '../workspace/messages.ts';
import { personNamed } from '../workspace/people.ts';
import { nextTs } from '../workspace/timestamps.ts';
import { typedText } from './escaping.ts';

export type Said = { user: string; channel: string; text: string; replyTo?: string };

/** Somebody writes a message; the app hears of it where its scopes let it. */
export function speak(context: Context, workspace: Workspace, said: Said): Message {
  const { person, conversation } = speakerIn(workspace, said);
  const message = postMessage(workspace, conversation, context.clock.now(), {
    userId: person.id,
    isFromApp: false,
    text: typedText(workspace, said.text, { withNames: false }),
    threadTs: threadOf(conversation, said.replyTo),
  });
  messagePosted(context, workspace, conversation, message);
  return message;
}

/** Somebody drops a file into a conversation. */
export function shareFile(
  context: Context,
  workspace: Workspace,
  shared: Omit<Said, 'text'> & { text?: string; name: string; bytes: Buffer },
): Message {
  const { person, conversation } = speakerIn(workspace, shared);
  const now = context.clock.now();
  const { name, bytes } = shared;
  const file = createFile(workspace, now, {
    userId: person.id,
    name,
    title: name,
    altText: '',
    size: bytes.length,
  });
  const message = postMessage(workspace, conversation, now, {
    userId: person.id,
    isFromApp: false,
    subtype: 'file_share',
    text: typedText(workspace, shared.text ?? '', { withNames: false }),
    threadTs: threadOf(conversation, shared.replyTo),
    fileIds: [file.id],
  });
  changeFile(workspace, file, {
    bytes,
    isCompleted: true,
    shares: [{ channel: conversation.id, ts: message.ts }],
  });
  messagePosted(context, workspace, conversation, message);
  return message;
}

/** Somebody edits what they wrote. */
export function edit(context: Context, workspace: Workspace, edited: Said & { ts: string }): Message {
  const { person, conversation, message } = ownMessage(workspace, edited);
  changeMessage(workspace, message, {
    text: typedText(workspace, edited.text, { withNames: false }),
    edited: { userId: person.id, ts: nextTs(conversation, context.clock.now()) },
  });
  messageChanged(context, workspace, conversation, message);
  return message;
}

/** Somebody takes back what they wrote. */
export function retract(
  context: Context,
  workspace: Workspace,
  said: { user: string; channel: string; ts: string },
): void {
  const { conversation, message } = ownMessage(workspace, said);
  deleteMessage(workspace, conversation, message.ts);
  messageDeleted(context, workspace, conversation, message);
}

function speakerIn(
  workspace: Workspace,
  { user, channel }: { user: string; channel: string },
): { person: Person; conversation: Conversation } {
  const person = personNamed(workspace, user);
  const conversation = channelNamed(workspace, channel);
  if (!isMember(conversation, person.id)) throw new Error(`${person.realName} is not in ${channel}.`);
  if (conversation.isArchived) throw new Error(`${channel} is archived.`);
  return { person, conversation };
}

function ownMessage(workspace: Workspace, said: { user: string; channel: string; ts: string }) {
  const { person, conversation } = speakerIn(workspace, said);
  const message = findMessage(conversation, said.ts);
  if (message?.userId !== person.id) throw new Error(`${person.realName} did not write ${said.ts}.`);
  return { person, conversation, message };
}

function threadOf(conversation: Conversation, replyTo: string | undefined): string | undefined {
  if (replyTo === undefined) return undefined;
  const parent = findMessage(conversation, replyTo);
  if (!parent) throw new Error(`There is no message ${replyTo} to reply to.`);
  return parent.threadTs ?? parent.ts;
}
