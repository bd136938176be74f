import { newId, type Trx } from '../../../database/index.ts';
import { type AbsenceRange, joinOverlapping, type ToldAbsence } from '../rules/index.ts';
import { absencesWithin, deleteAbsence, insertAbsence, type Whose } from '../store/index.ts';

/**
 * Keeps that a person is away from the first to the last of these days. What they had told before of days
 * among them becomes one absence with it, which is answered.
 */
export async function setAway(
  trx: Trx,
  input: Whose & AbsenceRange & { reason?: string },
  now: Date,
): Promise<ToldAbsence> {
  const overlapping = await absencesWithin(trx, input, input);
  for (const absence of overlapping) await deleteAbsence(trx, input, absence.id);
  const reason = input.reason || overlapping.map((absence) => absence.reason).find(Boolean) || '';
  const absence: ToldAbsence = {
    ...{ id: newId(), reason, source: 'told' },
    ...joinOverlapping(input, overlapping),
  };
  await insertAbsence(trx, input, absence, now);
  return absence;
}
