import { addMinutes } from 'date-fns/addMinutes';
import type { Core } from '../../slice.ts';
import { activeWorkspaces, followedChannels, followedPeople } from '../store/index.ts';
import { learnChannel } from './learn-channel.ts';
import { learnPeople } from './learn-people.ts';

/** As long as the night may be spent on one workspace. */
const PATIENCE_MINUTES = 60;

/**
 * Asks again who is in the channels that Drumbeat follows, and for their names, zones and statuses: an event that
 * came while we were away does not come again. A channel or workspace that fails is logged and holds up no other.
 */
export async function refreshEveryDirectory(core: Core): Promise<void> {
  for (const workspaceId of await activeWorkspaces(core.database.db)) {
    const until = addMinutes(core.clock.now(), PATIENCE_MINUTES);
    for (const channelId of await followedChannels(core.database.db, workspaceId)) {
      await learnChannel(core, workspaceId, channelId, until).catch((error: unknown) => {
        core.log.warn({ err: error, workspaceId, channelId }, 'a channel could not be asked for again');
      });
    }
    const followed = await followedPeople(core.database.db, workspaceId);
    await learnPeople(core, workspaceId, followed, until).catch((error: unknown) => {
      core.log.warn({ err: error, workspaceId }, 'the people could not be asked for again');
    });
  }
}
