import type { Listeners } from '../../slack/interactions.ts';
import type { Core } from '../slice.ts';
import { closeWorkspace } from './flows/connect.ts';
import { changeChannel, joinChannel, leaveChannel } from './flows/follow-membership.ts';
import { followPerson } from './flows/follow-person.ts';

export function listen(listeners: Listeners, core: Core): void {
  listeners.onEvent('member_joined_channel', ({ inbound, event }) =>
    joinChannel(core, { inbound, channelId: event.channel, userId: event.user }),
  );
  listeners.onEvent('member_left_channel', ({ inbound, event }) =>
    leaveChannel(core, { inbound, channelId: event.channel, userId: event.user }),
  );
  listeners.onEvent('user_change', ({ inbound, event }) => followPerson(core, inbound, event.user));
  for (const type of ['channel_rename', 'group_rename'] as const) {
    listeners.onEvent(type, ({ inbound, event }) =>
      changeChannel(core, inbound, event.channel.id, { name: event.channel.name }),
    );
  }
  for (const type of ['channel_archive', 'group_archive'] as const) {
    listeners.onEvent(type, ({ inbound, event }) =>
      changeChannel(core, inbound, event.channel, { isArchived: true }),
    );
  }
  for (const type of ['channel_unarchive', 'group_unarchive'] as const) {
    listeners.onEvent(type, ({ inbound, event }) =>
      changeChannel(core, inbound, event.channel, { isArchived: false }),
    );
  }
  listeners.onEvent('app_uninstalled', ({ workspaceId }) =>
    closeWorkspace(core, workspaceId, 'app_uninstalled'),
  );
  listeners.onEvent('tokens_revoked', async ({ workspaceId, event }) => {
    if (event.tokens.bot.length > 0) await closeWorkspace(core, workspaceId, 'tokens_revoked');
  });
}
