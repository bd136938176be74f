import type { ConversationsSelect } from '@slack/types';
import { INPUT, input } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Retro } from '../rules/index.ts';
import { formModal } from './modal.ts';

/** Where a retro is shown from now on. */
export function moveModal(retro: Retro): Modal {
  const channels: ConversationsSelect = {
    ...{ type: 'conversations_select', action_id: INPUT },
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  };
  return formModal(
    { title: 'Move the retro', submit: 'Move', callbackId: ids.place.submit, metadata: retro.id },
    [
      input('channel', 'Channel', channels, {
        hint: 'I have to be in it: /invite @Drumbeat brings me there.',
      }),
    ],
  );
}
