import { isMember } from '../../../workspace/conversations.ts';
import { showEphemeral } from '../../../workspace/messages.ts';
import { contentOf, longestText, requireContent } from '../../content.ts';
import { type Method, refuse } from '../../method.ts';
import { contentArgs, contentErrors } from './shared.ts';
import { conversationToPostIn } from './where-to-post.ts';

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
