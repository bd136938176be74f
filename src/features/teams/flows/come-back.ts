import type { Trx } from '../../../database/index.ts';
import { addDays, type LocalDate } from '../../../time/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import { type Absence, absenceByStatus } from '../rules/index.ts';
import { absencesWithin, deleteAbsence, endAbsenceOn, ignoreStatus, type Whose } from '../store/index.ts';

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
  const person = await findPerson(trx, whose.workspaceId, whose.userId);
  const byStatus = person && absenceByStatus(person.status, today, person.timeZone);
  if (!byStatus) return told;
  await ignoreStatus(trx, whose, person.status, now);
  return [...told, byStatus];
}
