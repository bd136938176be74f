import { messagePosted } from '../../events/message-events.ts';
import { memberJoined } from '../../events/people-events.ts';
import { only } from '../../json.ts';
import { channelJson, listedChannelJson } from '../../shapes/channel.ts';
import type { Conversation, JsonObject } from '../../types.ts';
import {
  changeConversation,
  directMessages,
  findDirectMessages,
  isMember,
} from '../../workspace/conversations.ts';
import { postMessage } from '../../workspace/messages.ts';
import { type Call, type Method, refuse, requireScope } from '../method.ts';
import { pageOf } from '../pages.ts';
import { isHidden, requireReading, visibleConversation } from '../reach.ts';

const kinds = { public_channel: 'public', private_channel: 'private', im: 'im', mpim: 'mpim' } as const;
const listScopes = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
  mpim: 'mpim:read',
} as const;
const listArgs = {
  cursor: 'text',
  exclude_archived: 'flag',
  limit: 'integer',
  team_id: 'text',
  types: 'text',
} as const;

export const conversationsList: Method = {
  name: 'conversations.list',
  token: 'bot',
  tier: 2,
  scopes: [],
  args: listArgs,
  errors: ['invalid_cursor', 'invalid_limit', 'invalid_types'],
  run(call) {
    const { items, metadata } = pageOf(call, wantedConversations(call), 100);
    return {
      channels: items.map((conversation) => listedChannelJson(call.workspace, conversation)),
      response_metadata: metadata,
    };
  },
};

export const usersConversations: Method = {
  name: 'users.conversations',
  token: 'bot',
  tier: 3,
  scopes: [],
  args: { ...listArgs, exclude_muted: 'flag', user: 'text' },
  errors: ['invalid_cursor', 'invalid_limit', 'invalid_types'],
  run(call) {
    const user = call.args.text('user') ?? call.workspace.app.botUserId;
    const theirs = wantedConversations(call).filter((conversation) => isMember(conversation, user));
    const { items, metadata } = pageOf(call, theirs, 100, 999);
    return {
      channels: items.map((conversation) => {
        const { is_member: _, num_members: __, ...json } = listedChannelJson(call.workspace, conversation);
        return json;
      }),
      response_metadata: metadata,
    };
  },
};

export const conversationsInfo: Method = {
  name: 'conversations.info',
  token: 'bot',
  tier: 3,
  scopes: [],
  args: { channel: 'text!', include_locale: 'flag', include_num_members: 'flag' },
  errors: ['channel_not_found'],
  run(call) {
    const conversation = visibleConversation(call);
    requireReading(call, conversation);
    const channel = channelJson(call.workspace, conversation);
    if (conversation.kind !== 'im') channel.is_member = isMember(conversation, call.workspace.app.botUserId);
    if (call.args.flag('include_num_members')) channel.num_members = conversation.members.length;
    return { channel };
  },
};

export const conversationsMembers: Method = {
  name: 'conversations.members',
  token: 'bot',
  tier: 4,
  scopes: [],
  args: { channel: 'text!', cursor: 'text', limit: 'integer' },
  errors: ['channel_not_found', 'invalid_cursor', 'invalid_limit'],
  run(call) {
    const conversation = visibleConversation(call);
    requireReading(call, conversation);
    const { items, metadata } = pageOf(call, conversation.members, 100);
    return { members: items, response_metadata: metadata };
  },
};

export const conversationsOpen: Method = {
  name: 'conversations.open',
  token: 'bot',
  tier: 3,
  scopes: ['im:write'],
  args: { channel: 'text', prevent_creation: 'flag', return_im: 'flag', users: 'text' },
  errors: [
    'channel_not_found',
    'method_not_supported_for_channel_type',
    'too_many_users',
    'user_disabled',
    'user_not_found',
    'users_list_not_supplied',
  ],
  run(call): JsonObject {
    const { conversation, wasOpen } = openedConversation(call);
    const json = channelJson(call.workspace, conversation);
    return {
      ...(wasOpen && { no_op: true, already_open: true }),
      channel: call.args.flag('return_im')
        ? { ...only(json, openedKeys), user: conversation.members[0] ?? '', is_open: true, priority: 0 }
        : { id: conversation.id },
    };
  },
};

const openedKeys = ['id', 'created', 'is_archived', 'is_im', 'is_org_shared', 'context_team_id', 'updated'];

export const conversationsJoin: Method = {
  name: 'conversations.join',
  token: 'bot',
  tier: 3,
  scopes: ['channels:join'],
  args: { channel: 'text!' },
  errors: ['channel_not_found', 'is_archived', 'method_not_supported_for_channel_type'],
  run(call): JsonObject {
    const conversation = visibleConversation(call);
    if (conversation.kind !== 'public') refuse('method_not_supported_for_channel_type');
    if (conversation.isArchived) refuse('is_archived');
    const wasMember = isMember(conversation, call.workspace.app.botUserId);
    if (!wasMember) joinAsBot(call, conversation);
    const channel = { ...channelJson(call.workspace, conversation), is_member: true };
    return wasMember
      ? { channel, warning: 'already_in_channel', response_metadata: { warnings: ['already_in_channel'] } }
      : { channel };
  },
};

/** The conversations of the wanted types that the bot may see; each type needs its scope. */
function wantedConversations(call: Call): Conversation[] {
  const types = (call.args.text('types') ?? 'public_channel').split(',').map((type) => type.trim());
  const wanted = types.map((type) => {
    if (!isType(type)) return refuse('invalid_types');
    requireScope(call, listScopes[type]);
    return kinds[type];
  });
  return [...call.workspace.conversations.values()].filter(
    (conversation) =>
      wanted.includes(conversation.kind) &&
      !isHidden(call, conversation) &&
      !(conversation.isArchived && call.args.flag('exclude_archived')),
  );
}

function isType(type: string): type is keyof typeof kinds {
  return Object.hasOwn(kinds, type);
}

function openedConversation(call: Call): { conversation: Conversation; wasOpen: boolean } {
  if (call.args.text('channel') !== undefined) {
    const conversation = visibleConversation(call);
    if (conversation.kind !== 'im') refuse('method_not_supported_for_channel_type');
    return { conversation, wasOpen: true };
  }
  const [userId, ...others] = (call.args.text('users') ?? refuse('users_list_not_supplied')).split(',');
  if (others.length > 0) refuse('too_many_users');
  const person = call.workspace.people.get(userId ?? '') ?? refuse('user_not_found');
  if (person.isDeactivated) refuse('user_disabled');
  const existing = findDirectMessages(call.workspace, person.id);
  if (!existing && call.args.flag('prevent_creation')) refuse('channel_not_found');
  return {
    conversation: existing ?? directMessages(call.workspace, person.id, call.now),
    wasOpen: existing !== undefined,
  };
}

function joinAsBot(call: Call, conversation: Conversation): void {
  const { botUserId } = call.workspace.app;
  changeConversation(call.workspace, conversation, call.now, {
    members: [...conversation.members, botUserId],
  });
  const message = postMessage(call.workspace, conversation, call.now, {
    userId: botUserId,
    isFromApp: true,
    subtype: 'channel_join',
    text: `<@${botUserId}> has joined the channel`,
  });
  messagePosted(call.context, call.workspace, conversation, message);
  memberJoined(call.context, call.workspace, conversation, botUserId);
}
