import { messageJson, repliedJson } from '../../shapes/message.ts';
import type { Message } from '../../types.ts';
import { repliesTo } from '../../workspace/messages.ts';
import { microsOf } from '../../workspace/timestamps.ts';
import { type Call, type Method, refuse } from '../method.ts';
import { cursorAt, limitOf, startOf } from '../pages.ts';
import { requireHistory, requireMembership, visibleConversation } from '../reach.ts';

const windowArgs = {
  channel: 'text!',
  cursor: 'text',
  include_all_metadata: 'flag',
  inclusive: 'flag',
  latest: 'text',
  limit: 'integer',
  oldest: 'text',
} as const;
const windowErrors = [
  'channel_not_found',
  'invalid_cursor',
  'invalid_ts_latest',
  'invalid_ts_oldest',
] as const;

export const conversationsHistory: Method = {
  name: 'conversations.history',
  token: 'bot',
  tier: 3,
  scopes: [],
  args: windowArgs,
  errors: [...windowErrors, 'not_in_channel'],
  run(call) {
    const conversation = visibleConversation(call);
    requireHistory(call, conversation);
    requireMembership(call, conversation);
    const inChannel = conversation.messages.filter(
      ({ threadTs, isBroadcast }) => threadTs === undefined || isBroadcast,
    );
    const { messages, next } = windowOf(call, inChannel.toReversed());
    const withMetadata = call.args.flag('include_all_metadata');
    return {
      messages: messages.map((message) =>
        messageJson(call.workspace, conversation, message, { withMetadata }),
      ),
      has_more: next !== null,
      pin_count: conversation.pins.length,
      channel_actions_count: 0,
      ...(next && { response_metadata: { next_cursor: next } }),
    };
  },
};

export const conversationsReplies: Method = {
  name: 'conversations.replies',
  token: 'bot',
  tier: 3,
  scopes: [],
  args: { ...windowArgs, ts: 'text!' },
  errors: [...windowErrors, 'thread_not_found'],
  run(call) {
    const conversation = visibleConversation(call);
    requireHistory(call, conversation);
    const found =
      conversation.messages.find(({ ts }) => ts === call.args.required('ts')) ?? refuse('thread_not_found');
    const parent = conversation.messages.find(({ ts }) => ts === (found.threadTs ?? found.ts)) ?? found;
    const { messages, next } = windowOf(call, repliesTo(conversation, parent.ts));
    const withMetadata = call.args.flag('include_all_metadata');
    // The parent leads every page, whatever the window.
    return {
      messages: [parent, ...messages].map((message) =>
        repliedJson(call.workspace, conversation, message, { withMetadata }),
      ),
      has_more: next !== null,
      ...(next && { response_metadata: { next_cursor: next } }),
    };
  },
};

/** Those messages between `oldest` and `latest` (both exclusive unless `inclusive`) that are on this page. */
function windowOf(call: Call, messages: Message[]): { messages: Message[]; next: string | null } {
  const oldest = boundOf(call, 'oldest', 'invalid_ts_oldest') ?? Number.NEGATIVE_INFINITY;
  const latest = boundOf(call, 'latest', 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY;
  const inclusive = call.args.flag('inclusive');
  const inWindow = messages.filter((message) => {
    const at = microsOf(message.ts) ?? 0;
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
  const start = startOf(call.args.text('cursor'));
  const end = start + limitOf(call, 100, 999);
  return { messages: inWindow.slice(start, end), next: end < inWindow.length ? cursorAt(end) : null };
}

function boundOf(call: Call, name: 'oldest' | 'latest', error: string): number | null {
  const given = call.args.text(name);
  if (given === undefined) return null;
  return microsOf(given) ?? refuse(error);
}
