import type { Db } from '../../../database/index.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { zoneOf } from '../../teams/index.ts';
import { findPerson, peopleById } from '../../workspaces/index.ts';
import { openOfPerson } from '../store/index.ts';
import { blockersToUnblock, blockersWaitedFor } from '../views/home.ts';

/** A person's open blockers on their App Home: those that others wait for them to unblock, then those that block them. */
export async function homeSections(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]> {
  const { workspaceId, userId, teamId } = reader;
  const person = await findPerson(db, workspaceId, userId);
  const open = await openOfPerson(db, workspaceId, userId);
  if (!person || open.length === 0) return [];
  const here = open.filter((blocker) => teamId === null || blocker.teamId === teamId);
  const named = here.flatMap(({ raisedBy, ownerId }) => [raisedBy, ownerId]);
  const people = await peopleById(db, workspaceId, [...new Set(named.filter((id) => id !== null))]);
  const moment = { now, zone: await zoneOf(db, person, workspaceId), isOwn: true };
  return [
    blockersToUnblock(
      here.filter(({ ownerId }) => ownerId === userId),
      people,
      moment,
    ),
    blockersWaitedFor(
      here.filter(({ ownerId }) => ownerId !== userId),
      people,
      moment,
    ),
  ];
}
