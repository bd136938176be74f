import type { Db } from '../../../database/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { findMember, teamsOfPerson, zoneOf } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { openRetroOf, whoVoted } from '../store/index.ts';
import { openOnHome, owedVote } from '../views/letters.ts';
import { shownRetro } from './show.ts';

/** The votes that somebody owes, in whichever team; and the retros that are open in those they look at. */
export async function retroSections(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const { workspaceId, userId, teamId } = reader;
  const person = await findPerson(db, workspaceId, userId);
  if (!person) return [];
  const zone = await zoneOf(db, person, workspaceId);
  const owed = [];
  const open = [];
  for (const team of await teamsOfPerson(db, workspaceId, userId)) {
    const retro = await openRetroOf(db, team.id);
    if (!retro || !(await findMember(db, team, userId))?.canBeAsked) continue;
    const shown = { ...(await shownRetro(db, retro, now)), moment: { now, zone } };
    const owes = retro.phase === 'vote' && !(await whoVoted(db, retro.id)).includes(userId);
    if (owes) owed.push(owedVote(shown));
    else if (teamId === null || teamId === team.id) open.push(openOnHome(shown));
  }
  return [
    { name: 'retros.owed', isOwed: true, items: owed },
    { name: 'retros.open', items: open },
  ];
}
