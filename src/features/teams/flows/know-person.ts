import { type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findPerson, learnPeople, type Person } from '../../workspaces/index.ts';
import type { Whose } from '../store/index.ts';
import { zoneOf } from './absences.ts';

/** A person, and which day it is where they work. Asks Slack for somebody who is in none of our channels. */
export async function knowPerson(core: Core, whose: Whose): Promise<{ person: Person; today: LocalDate }> {
  const person = await findOrLearn(core, whose);
  const zone = await zoneOf(core.database.db, person, whose.workspaceId);
  return { person, today: localDateOf(core.clock.now(), zone) };
}

async function findOrLearn(core: Core, { workspaceId, userId }: Whose): Promise<Person> {
  const known = await findPerson(core.database.db, workspaceId, userId);
  if (known) return known;
  await learnPeople(core, workspaceId, [userId]);
  const learned = await findPerson(core.database.db, workspaceId, userId);
  if (!learned) throw new Error(`Slack answered for ${userId} with somebody else`);
  return learned;
}
