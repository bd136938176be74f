import type { Db } from '../../../database/index.ts';
import type { Block } from '../../../slack/message.ts';
import { standupOfTeam } from '../store/index.ts';
import { standupSettings } from '../views/settings.ts';

/** What a team's managers set about its standup; nothing where it has none. */
export async function teamSettings(db: Db, teamId: string): Promise<Block[]> {
  const standup = await standupOfTeam(db, teamId);
  return standup ? standupSettings(standup.id) : [];
}
