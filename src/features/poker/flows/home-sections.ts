import type { Db } from '../../../database/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { zoneOf } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { ownVotes, sessionsOfVoter } from '../store/index.ts';
import { owedIn, owedVotes } from '../views/ballot.ts';
import { shownSession } from './show.ts';

/** The votes that somebody owes, in whichever team. */
export async function homeSections(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const { workspaceId, userId } = reader;
  const person = await findPerson(db, workspaceId, userId);
  if (!person) return [];
  const zone = await zoneOf(db, person, workspaceId);
  const items = [];
  for (const session of await sessionsOfVoter(db, workspaceId, userId)) {
    const shown = await shownSession(db, session, now);
    const own = await ownVotes(db, session.id, userId);
    if (!shown || owedIn(shown, own).length === 0) continue;
    items.push(owedVotes({ ...shown, moment: { now, zone } }, own));
  }
  return [{ name: 'poker.owed', isOwed: true, items }];
}
