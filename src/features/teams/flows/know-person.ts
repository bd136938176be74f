import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findPerson, learnPeople, type Person } from '../../workspaces/index.ts';
import type { Whose } from '../store/index.ts';
import { zoneOf } from './absences.ts';

/** A person, and which day it is where they work. Asks Slack for somebody who is in none of our channels. */
export async function knowPerson(core: Core, whose: Whose): Promise<{ person: Person; today: string }> {
  const { db } = core.database;
  const known = await findPerson(db, whose.workspaceId, whose.userId);
  if (!known) {
    await learnPeople(core, whose.workspaceId, [whose.userId]);
    return knowPerson(core, whose);
  }
  const zone = await zoneOf(db, known, whose.workspaceId);
  return { person: known, today: localDateOf(core.clock.now(), zone) };
}
