import { messageDeleted } from '../../../events/message-events.ts';
import { deleteMessage } from '../../../workspace/messages.ts';
import { type Method, refuse } from '../../method.ts';
import { messageAt, visibleConversation } from '../../reach.ts';

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
