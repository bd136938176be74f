import type { Db } from '../../../database/index.ts';
import { channelFor, type Team } from '../../teams/index.ts';
import { channelMembers, type Person, peopleById } from '../../workspaces/index.ts';
import { personNamedIn } from '../rules/mention.ts';

/**
 * Who can unblock what a line says: the first '@name' in it that somebody in the team's home or blockers channel
 * has. A modal's inputs hold no mentions, only the names as they were typed. Null where there is none.
 */
export async function ownerIn(db: Db, team: Team, text: string): Promise<string | null> {
  if (!text.includes('@')) return null;
  const channels = [team.homeChannelId, await channelFor(db, team, 'blockers')];
  const ids = new Set<string>();
  for (const channel of channels) {
    for (const id of await channelMembers(db, team.workspaceId, channel)) ids.add(id);
  }
  const people = await peopleById(db, team.workspaceId, [...ids]);
  return personNamedIn(text, [...people.values()].filter(isSomebody));
}

function isSomebody(person: Person): boolean {
  return !person.isBot && !person.isDeactivated;
}
