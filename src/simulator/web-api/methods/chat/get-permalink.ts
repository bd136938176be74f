import type { Method } from '../../method.ts';
import { messageAt, visibleConversation } from '../../reach.ts';

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
