import { messageChanged, messageDeleted, messagePosted } from '../../events/message-events.ts';
import { postedJson, updatedJson } from '../../shapes/message.ts';
import type { Conversation, Message } from '../../types.ts';
import { directMessages, isMember } from '../../workspace/conversations.ts';
import {
  changeMessage,
  deleteMessage,
  findMessage,
  postMessage,
  showEphemeral,
} from '../../workspace/messages.ts';
import { nextTs } from '../../workspace/timestamps.ts';
import { type Content, contentOf, longestText, metadataOf, requireContent } from '../content.ts';
import { type Call, hasScope, type Method, refuse } from '../method.ts';
import { isHidden, messageAt, visibleConversation } from '../reach.ts';

const longestEdit = 4_000;
const contentErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'markdown_text_conflict',
  'no_text',
] as const;
const contentArgs = { text: 'text', blocks: 'json', attachments: 'json', markdown_text: 'text' } as const;
const metadataErrors = ['invalid_metadata_format', 'metadata_too_large'] as const;

export const chatPostMessage: Method = {
  name: 'chat.postMessage',
  token: 'bot',
  tier: 'message',
  scopes: ['chat:write'],
  args: {
    ...contentArgs,
    channel: 'text!',
    as_user: 'flag',
    icon_emoji: 'text',
    icon_url: 'text',
    link_names: 'flag',
    metadata: 'json',
    mrkdwn: 'flag',
    parse: 'text',
    reply_broadcast: 'flag',
    thread_ts: 'text',
    unfurl_links: 'flag',
    unfurl_media: 'flag',
    username: 'text',
    current_draft_last_updated_ts: 'text',
  },
  errors: [
    ...contentErrors,
    ...metadataErrors,
    'cannot_reply_to_message',
    'channel_not_found',
    'is_archived',
    'messages_tab_disabled',
    'msg_blocks_too_long',
    'not_in_channel',
  ],
  run(call) {
    const conversation = conversationToPostIn(call);
    const content = requireContent(contentOf(call));
    const threadTs = threadToReplyIn(call, conversation);
    const message = postMessage(call.workspace, conversation, call.now, {
      ...content,
      text: content.text.slice(0, longestText),
      userId: call.workspace.app.botUserId,
      isFromApp: true,
      metadata: metadataOf(call),
      threadTs,
      isBroadcast: threadTs !== undefined && call.args.flag('reply_broadcast'),
      ...(hasScope(call, 'chat:write.customize') && {
        username: call.args.text('username'),
        iconEmoji: call.args.text('icon_emoji'),
      }),
    });
    messagePosted(call.context, call.workspace, conversation, message);
    return {
      channel: conversation.id,
      ts: message.ts,
      message: postedJson(call.workspace, conversation, message),
    };
  },
};

export const chatUpdate: Method = {
  name: 'chat.update',
  token: 'bot',
  tier: 3,
  scopes: ['chat:write'],
  args: {
    ...contentArgs,
    channel: 'text!',
    ts: 'text!',
    as_user: 'flag',
    file_ids: 'json',
    link_names: 'text',
    metadata: 'json',
    parse: 'text',
    reply_broadcast: 'flag',
    unfurled_attachments: 'json',
  },
  errors: [
    ...contentErrors,
    ...metadataErrors,
    'cant_update_message',
    'channel_not_found',
    'invalid_attachments',
    'is_inactive',
    'message_not_found',
    'msg_too_long',
  ],
  run(call) {
    const conversation = visibleConversation(call);
    if (conversation.isArchived) refuse('is_inactive');
    const message = messageAt(conversation, call.args.required('ts'));
    if (!message.isFromApp) refuse('cant_update_message');
    const content = changesTo(message, contentOf(call));
    if (content.text.length > longestEdit) refuse('msg_too_long');
    const editedTs = nextTs(conversation, call.now);
    changeMessage(call.workspace, message, {
      ...content,
      metadata: metadataAfter(call, message),
      edited: { userId: call.workspace.app.botUserId, ts: editedTs },
    });
    messageChanged(call.context, call.workspace, conversation, message);
    return {
      channel: conversation.id,
      ts: message.ts,
      text: message.text,
      message: updatedJson(call.workspace, conversation, message),
    };
  },
};

export const chatDelete: Method = {
  name: 'chat.delete',
  token: 'bot',
  tier: 3,
  scopes: ['chat:write'],
  args: { channel: 'text!', ts: 'text!', as_user: 'flag' },
  errors: ['cant_delete_message', 'channel_not_found', 'message_not_found'],
  run(call) {
    const conversation = visibleConversation(call);
    const message = messageAt(conversation, call.args.required('ts'));
    if (!message.isFromApp) refuse('cant_delete_message');
    deleteMessage(call.workspace, conversation, message.ts);
    messageDeleted(call.context, call.workspace, conversation, message);
    return { channel: conversation.id, ts: message.ts };
  },
};

export const chatPostEphemeral: Method = {
  name: 'chat.postEphemeral',
  token: 'bot',
  tier: 4,
  scopes: ['chat:write'],
  args: {
    ...contentArgs,
    channel: 'text!',
    user: 'text!',
    as_user: 'flag',
    icon_emoji: 'text',
    icon_url: 'text',
    link_names: 'flag',
    metadata: 'json',
    parse: 'text',
    thread_ts: 'text',
    username: 'text',
  },
  errors: [
    ...contentErrors,
    'channel_not_found',
    'invalid_attachments',
    'is_archived',
    'messages_tab_disabled',
    'msg_too_long',
    'not_in_channel',
    'user_not_in_channel',
  ],
  run(call) {
    const conversation = conversationToPostIn(call);
    const userId = call.args.required('user');
    if (!isMember(conversation, userId)) refuse('user_not_in_channel');
    const content = requireContent(contentOf(call));
    if (content.text.length > longestText) refuse('msg_too_long');
    const { ts } = showEphemeral(call.workspace, conversation, call.now, {
      from: 'app',
      userId,
      text: content.text,
      blocks: content.blocks,
      threadTs: call.args.text('thread_ts'),
    });
    return { message_ts: ts };
  },
};

export const chatGetPermalink: Method = {
  name: 'chat.getPermalink',
  token: 'bot',
  tier: 'special',
  scopes: [],
  args: { channel: 'text!', message_ts: 'text!' },
  errors: ['channel_not_found', 'message_not_found'],
  run(call) {
    const conversation = visibleConversation(call);
    const message = messageAt(conversation, call.args.required('message_ts'));
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${conversation.id}` : '';
    const name = `p${message.ts.replace('.', '')}`;
    return {
      channel: conversation.id,
      permalink: `https://${call.workspace.domain}.slack.com/archives/${conversation.id}/${name}${thread}`,
    };
  },
};

/** Where a post goes: a channel by id or name, or by a user's id the direct messages with them. */
function conversationToPostIn(call: Call): Conversation {
  const target = call.args.required('channel');
  const person = call.workspace.people.get(target);
  const conversation = person
    ? directMessagesWith(call, person.id)
    : (named(call, target) ?? visibleConversation(call));
  if (conversation.isArchived) refuse('is_archived');
  const mayPost =
    isMember(conversation, call.workspace.app.botUserId) ||
    (conversation.kind === 'public' &&
      hasScope(call, 'chat:write.public') &&
      call.args.text('user') === undefined);
  if (!mayPost) refuse('not_in_channel');
  return conversation;
}

function directMessagesWith(call: Call, userId: string): Conversation {
  const person = call.workspace.people.get(userId);
  // Slack does not let apps write to bots, Slackbot or people who left.
  if (!person || person.isBot || person.isDeactivated || person.id === 'USLACKBOT')
    return refuse('channel_not_found');
  if (!call.workspace.app.messagesTabEnabled) return refuse('messages_tab_disabled');
  return directMessages(call.workspace, userId, call.now);
}

function named(call: Call, target: string): Conversation | undefined {
  const name = target.replace(/^#/, '');
  return [...call.workspace.conversations.values()].find(
    (conversation) => conversation.name === name && name !== '' && !isHidden(call, conversation),
  );
}

/** The thread's parent: a reply to a reply goes to the parent of both. */
function threadToReplyIn(call: Call, conversation: Conversation): string | undefined {
  const ts = call.args.text('thread_ts');
  if (ts === undefined) return undefined;
  const parent = findMessage(conversation, ts);
  if (!parent) return refuse('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}

/** An update keeps what it leaves out; an empty list of blocks takes them away. */
function changesTo(message: Message, given: Partial<Content>): Content {
  const content = {
    text: given.text ?? (given.blocks ? '' : message.text),
    blocks: given.blocks ?? message.blocks,
    attachments: given.attachments ?? message.attachments,
  };
  if (content.text === '' && content.blocks.length === 0 && content.attachments.length === 0)
    refuse('no_text');
  return content;
}

/** Metadata that an update leaves out stays; an empty object takes it away. */
function metadataAfter(call: Call, message: Message): Message['metadata'] {
  return call.args.text('metadata') === '{}' ? undefined : (metadataOf(call) ?? message.metadata);
}
