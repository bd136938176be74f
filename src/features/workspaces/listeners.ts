import type { Listeners } from '../../slack/interactions.ts';
import type { Core } from '../slice.ts';
import { closeWorkspace } from './flows/connect.ts';
import { changeChannel, joinChannel, leaveChannel } from './flows/follow-membership.ts';
import { learnPeople } from './flows/learn-people.ts';

export function listen(listeners: Listeners, core: Core): void {
  listeners.onEvent('member_joined_channel', ({ inbound, event }) =>
    joinChannel(core, { inbound, channelId: event.channel, userId: event.user }),
  );
  listeners.onEvent('member_left_channel', ({ inbound, event }) =>
    leaveChannel(core, { inbound, channelId: event.channel, userId: event.user }),
  );
  listeners.onEvent('user_change', ({ workspaceId, event }) =>
    learnPeople(core, workspaceId, [event.user.id]),
  );
  listeners.onEvent('channel_rename', ({ inbound, event }) =>
    changeChannel(core, inbound, event.channel.id, { name: event.channel.name }),
  );
  listeners.onEvent('channel_archive', ({ inbound, event }) =>
    changeChannel(core, inbound, event.channel, { isArchived: true }),
  );
  listeners.onEvent('channel_unarchive', ({ inbound, event }) =>
    changeChannel(core, inbound, event.channel, { isArchived: false }),
  );
  listeners.onEvent('app_uninstalled', ({ workspaceId }) =>
    closeWorkspace(core, workspaceId, 'app_uninstalled'),
  );
  listeners.onEvent('tokens_revoked', ({ workspaceId }) =>
    closeWorkspace(core, workspaceId, 'tokens_revoked'),
  );
}
