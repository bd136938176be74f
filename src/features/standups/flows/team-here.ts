import type { Db } from '../../../database/index.ts';
import { teamOfChannel } from '../../teams/index.ts';
import { standupOfTeam } from '../store/index.ts';
import type { Place } from './place.ts';

/** The standup whose home the channel is. */
export async function homeOf(db: Db, workspaceId: string, channelId: string): Promise<Place | undefined> {
  const team = await teamOfChannel(db, workspaceId, channelId);
  const standup = team?.homeChannelId === channelId ? await standupOfTeam(db, team.id) : undefined;
  return team && standup && { standup, team };
}
