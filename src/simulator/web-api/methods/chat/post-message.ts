import { messagePosted } from '../../../events/message-events.ts';
import { postedJson } from '../../../shapes/message.ts';
import type { Conversation } from '../../../types.ts';
import { findMessage, postMessage } from '../../../workspace/messages.ts';
import { contentOf, longestText, metadataOf, requireContent } from '../../content.ts';
import { type Call, hasScope, type Method, refuse } from '../../method.ts';
import { contentArgs, contentErrors, metadataErrors } from './shared.ts';
import { conversationToPostIn } from './where-to-post.ts';

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

/** The thread's parent: a reply to a reply goes to the parent of both. */
function threadToReplyIn(call: Call, conversation: Conversation): string | undefined {
  const ts = call.args.text('thread_ts');
  if (ts === undefined) return undefined;
  const parent = findMessage(conversation, ts);
  if (!parent) return refuse('cannot_reply_to_message');
  return parent.threadTs ?? parent.ts;
}
