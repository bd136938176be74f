import type { Context } from '../context.ts';
import { channelArchived, channelDeleted, channelRenamed } from '../events/channel-events.ts';
import { messagePosted } from '../events/message-events.ts';
import { memberJoined, memberLeft } from '../events/people-events.ts';
import type { SeedChannel } from '../seed/types.ts';
import type { Conversation, Person, Workspace } from '../types.ts';
import { changeConversation, channelNamed, isMember } from '../workspace/conversations.ts';
import { addChannel } from '../workspace/create.ts';
import { postMessage } from '../workspace/messages.ts';
import { personNamed } from '../workspace/people.ts';

type Membership = { user: string; channel: string };

/** Somebody joins a channel, by themselves or invited; `user` may be the app ("drumbeat"), as after /invite. */
export function join(
  context: Context,
  workspace: Workspace,
  { user, channel, by }: Membership & { by?: string },
): void {
  const person = personNamed(workspace, user);
  const conversation = channelNamed(workspace, channel);
  if (isMember(conversation, person.id)) return;
  changeConversation(workspace, conversation, context.clock.now(), {
    members: [...conversation.members, person.id],
  });
  note(context, workspace, conversation, person, 'channel_join', `<@${person.id}> has joined the channel`);
  memberJoined(context, workspace, conversation, person.id, by && personNamed(workspace, by).id);
}

export function leave(context: Context, workspace: Workspace, { user, channel }: Membership): void {
  const person = personNamed(workspace, user);
  const conversation = channelNamed(workspace, channel);
  note(context, workspace, conversation, person, 'channel_leave', `<@${person.id}> has left the channel`);
  const members = conversation.members.filter((id) => id !== person.id);
  changeConversation(workspace, conversation, context.clock.now(), { members });
  memberLeft(context, workspace, conversation, person.id);
}

/** Somebody brings the app into a channel: /invite @drumbeat. */
export function inviteApp(context: Context, workspace: Workspace, { user, channel }: Membership): void {
  join(context, workspace, { user: workspace.app.botUserId, channel, by: user });
}

export function createChannel(context: Context, workspace: Workspace, given: SeedChannel): Conversation {
  return addChannel(workspace, given, context.clock.now());
}

export function archive(context: Context, workspace: Workspace, { user, channel }: Membership): void {
  setArchived(context, workspace, { user, channel }, true);
}

export function unarchive(context: Context, workspace: Workspace, { user, channel }: Membership): void {
  setArchived(context, workspace, { user, channel }, false);
}

export function rename(
  context: Context,
  workspace: Workspace,
  { channel, name }: { channel: string; name: string },
): void {
  const conversation = channelNamed(workspace, channel);
  const previousNames = [...conversation.previousNames, conversation.name];
  changeConversation(workspace, conversation, context.clock.now(), { name, previousNames });
  channelRenamed(context, workspace, conversation);
}

export function deleteChannel(
  context: Context,
  workspace: Workspace,
  { channel }: { channel: string },
): void {
  const conversation = channelNamed(workspace, channel);
  workspace.conversations.delete(conversation.id);
  workspace.changes.emit({ kind: 'conversation', channel: conversation.id });
  channelDeleted(context, workspace, conversation);
}

function setArchived(
  context: Context,
  workspace: Workspace,
  { user, channel }: Membership,
  isArchived: boolean,
): void {
  const person = personNamed(workspace, user);
  const conversation = channelNamed(workspace, channel);
  changeConversation(workspace, conversation, context.clock.now(), { isArchived });
  channelArchived(context, workspace, conversation, person.id);
}

function note(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  person: Person,
  subtype: string,
  text: string,
): void {
  const message = postMessage(workspace, conversation, context.clock.now(), {
    userId: person.id,
    isFromApp: person.id === workspace.app.botUserId,
    subtype,
    text,
  });
  messagePosted(context, workspace, conversation, message);
}
