import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import { addDays, type LocalDate } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Absence } from '../rules/index.ts';
import { absencesWithin, deleteAbsence, endAbsenceOn, ignoreStatus, type Whose } from '../store/index.ts';
import { absenceOn } from './absences.ts';
import { noteChangeOf } from './changes.ts';

/** A person says that they are here today. Answers what made them away, if anything did. */
export function comeBack(
  core: Core,
  input: Whose & { inbound: Inbound; today: LocalDate },
): Promise<Absence[]> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, input.inbound, now))) return [];
    const ended = await clearAway(trx, input, input.today, now);
    await core.outbox.refresh(trx, input.workspaceId, homeKey(input.userId));
    return ended;
  });
}

/**
 * Ends what makes a person away on `today`: an absence they told ends the day before, a Slack status that says
 * away counts no more until it changes. Later absences stay. Answers what was ended.
 */
export async function clearAway(trx: Trx, whose: Whose, today: LocalDate, now: Date): Promise<Absence[]> {
  const told = await absencesWithin(trx, whose, { from: today, to: today });
  for (const absence of told) {
    if (absence.from === today) await deleteAbsence(trx, whose, absence.id);
    else await endAbsenceOn(trx, absence.id, addDays(today, -1));
  }
  await noteChangeOf(trx, whose);
  const still = await absenceOn(trx, whose.workspaceId, whose.userId, today);
  if (!still) return told;
  const person = await findPerson(trx, whose.workspaceId, whose.userId);
  if (person) await ignoreStatus(trx, whose, person.status, now);
  return [...told, still];
}

/** Takes back an absence as if it had never been told; one that is gone already changes nothing. */
export async function removeAbsence(
  core: Core,
  input: Whose & { inbound: Inbound; id: string },
): Promise<void> {
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, input.inbound, core.clock.now()))) return;
    await deleteAbsence(trx, input, input.id);
    await noteChangeOf(trx, input);
    await core.outbox.refresh(trx, input.workspaceId, homeKey(input.userId));
  });
}
