import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { requireManager, type Team } from '../../teams/index.ts';
import { notesOf, saveNote } from '../store/index.ts';
import { type OccurrencePlace, requireOccurrence } from './place.ts';
import { refreshDaily } from './refresh.ts';

interface Written {
  workspaceId: string;
  userId: string;
  standupId: string;
  date: string;
}

/**
 * The daily to which somebody wants to add a note, and what they wrote there before.
 *
 * @throws UserError for those who do not manage the team, naming who does
 */
export async function noteToWrite(
  db: Db,
  { workspaceId, userId, ...target }: Written,
): Promise<OccurrencePlace & { text: string }> {
  const place = await requireOccurrence(db, workspaceId, target);
  await requireWriter(db, place.team, userId);
  const own = (await notesOf(db, place.occurrence.id)).find((note) => note.userId === userId);
  return { ...place, text: own?.text ?? '' };
}

/**
 * Says something to everybody in the daily, in place of what the person said there before; an empty text takes it back.
 *
 * @throws UserError for those who do not manage the team, naming who does
 */
export async function writeNote(
  core: Core,
  { inbound, userId, text, ...target }: Omit<Written, 'workspaceId'> & { inbound: Inbound; text: string },
): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, inbound, now))) return;
    const { occurrence, team } = await requireOccurrence(trx, inbound.workspaceId, target);
    await requireWriter(trx, team, userId);
    await saveNote(trx, { occurrenceId: occurrence.id, userId, text: text.trim(), at: now });
    await refreshDaily(trx, core, occurrence);
  });
}

function requireWriter(db: Db, team: Team, userId: string): Promise<void> {
  return requireManager(db, team, userId, 'add a note to the daily', "write in the daily's thread");
}
