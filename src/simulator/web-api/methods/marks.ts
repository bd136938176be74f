import { messageJson } from '../../shapes/message.ts';
import { changeConversation } from '../../workspace/conversations.ts';
import { changeMessage, findMessage } from '../../workspace/messages.ts';
import { microsOf, seconds } from '../../workspace/timestamps.ts';
import { type Call, type Method, refuse } from '../method.ts';
import { messageAt, requireMembership, visibleConversation } from '../reach.ts';

const mostPins = 100;

export const pinsAdd: Method = {
  name: 'pins.add',
  token: 'bot',
  tier: 2,
  scopes: ['pins:write'],
  args: { channel: 'text!', timestamp: 'text' },
  errors: [
    'already_pinned',
    'bad_timestamp',
    'channel_not_found',
    'message_not_found',
    'no_item_specified',
    'not_in_channel',
    'too_many_pins',
  ],
  run(call) {
    const conversation = visibleConversation(call);
    requireMembership(call, conversation);
    const { ts } = messageAt(conversation, timestampOf(call));
    if (conversation.pins.some((pin) => pin.ts === ts)) refuse('already_pinned');
    if (conversation.pins.length >= mostPins) refuse('too_many_pins');
    const pin = { ts, userId: call.workspace.app.botUserId, at: call.now };
    changeConversation(call.workspace, conversation, call.now, { pins: [...conversation.pins, pin] });
    return {};
  },
};

export const pinsRemove: Method = {
  name: 'pins.remove',
  token: 'bot',
  tier: 2,
  scopes: ['pins:write'],
  args: { channel: 'text!', timestamp: 'text' },
  errors: ['bad_timestamp', 'channel_not_found', 'message_not_found', 'no_item_specified', 'no_pin'],
  run(call) {
    const conversation = visibleConversation(call);
    const { ts } = messageAt(conversation, timestampOf(call));
    const pins = conversation.pins.filter((pin) => pin.ts !== ts);
    if (pins.length === conversation.pins.length) refuse('no_pin');
    changeConversation(call.workspace, conversation, call.now, { pins });
    return {};
  },
};

export const pinsList: Method = {
  name: 'pins.list',
  token: 'bot',
  tier: 2,
  scopes: ['pins:read'],
  args: { channel: 'text!' },
  errors: ['channel_not_found'],
  run(call) {
    const conversation = visibleConversation(call);
    return {
      items: conversation.pins.flatMap((pin) => {
        const message = findMessage(conversation, pin.ts);
        if (!message) return [];
        return [
          {
            type: 'message',
            channel: conversation.id,
            created: seconds(pin.at),
            created_by: pin.userId,
            message: messageJson(call.workspace, conversation, message, { withMetadata: false }),
          },
        ];
      }),
    };
  },
};

export const reactionsAdd: Method = {
  name: 'reactions.add',
  token: 'bot',
  tier: 3,
  scopes: ['reactions:write'],
  args: { channel: 'text!', name: 'text!', timestamp: 'text!' },
  errors: [
    'already_reacted',
    'bad_timestamp',
    'channel_not_found',
    'invalid_name',
    'is_archived',
    'message_not_found',
  ],
  run(call) {
    const conversation = visibleConversation(call);
    if (conversation.isArchived) refuse('is_archived');
    const name = call.args.required('name').replaceAll(':', '');
    if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) refuse('invalid_name');
    if (microsOf(call.args.required('timestamp')) === null) refuse('bad_timestamp');
    const message = messageAt(conversation, call.args.required('timestamp'));
    const { botUserId } = call.workspace.app;
    const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
    if (users.includes(botUserId)) refuse('already_reacted');
    const others = message.reactions.filter((reaction) => reaction.name !== name);
    changeMessage(call.workspace, message, {
      reactions: [...others, { name, users: [...users, botUserId] }],
    });
    return {};
  },
};

function timestampOf(call: Call): string {
  const ts = call.args.text('timestamp') ?? refuse('no_item_specified');
  return microsOf(ts) === null ? refuse('bad_timestamp') : ts;
}
