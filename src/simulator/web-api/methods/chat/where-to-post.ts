import type { Conversation } from '../../../types.ts';
import { counterpart, directMessages, isMember } from '../../../workspace/conversations.ts';
import { type Call, hasScope, refuse } from '../../method.ts';
import { isHidden, visibleConversation } from '../../reach.ts';

/** Where a post goes: a channel by id or name, or by a user's id the direct messages with them. */
export function conversationToPostIn(call: Call): Conversation {
  const target = call.args.required('channel');
  const person = call.workspace.people.get(target);
  const conversation = person
    ? directMessagesWith(call, person.id)
    : (named(call, target) ?? visibleConversation(call));
  if (isGone(call, conversation)) refuse('channel_not_found');
  if (conversation.isArchived) refuse('is_archived');
  const mayPost =
    isMember(conversation, call.workspace.app.botUserId) ||
    (conversation.kind === 'public' &&
      hasScope(call, 'chat:write.public') &&
      call.args.text('user') === undefined);
  if (!mayPost) refuse('not_in_channel');
  return conversation;
}

/** Direct messages end when the other side leaves. */
function isGone(call: Call, conversation: Conversation): boolean {
  if (conversation.kind !== 'im') return false;
  return call.workspace.people.get(counterpart(conversation))?.isDeactivated ?? true;
}

function directMessagesWith(call: Call, userId: string): Conversation {
  const person = call.workspace.people.get(userId);
  // Slack does not let apps write to bots or to Slackbot.
  if (!person || person.isBot || person.id === 'USLACKBOT') return refuse('channel_not_found');
  if (!call.workspace.app.messagesTabEnabled) return refuse('messages_tab_disabled');
  return directMessages(call.workspace, userId, call.now);
}

function named(call: Call, target: string): Conversation | undefined {
  const name = target.replace(/^#/, '');
  return [...call.workspace.conversations.values()].find(
    (conversation) => conversation.name === name && name !== '' && !isHidden(call, conversation),
  );
}
