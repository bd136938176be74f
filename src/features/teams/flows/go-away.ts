import { type Inbound, newId, type Trx, takeOnce } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import { type AbsenceRange, joinOverlapping, type ToldAbsence } from '../rules/index.ts';
import { absencesWithin, deleteAbsence, insertAbsence, type Whose } from '../store/index.ts';
import { noteChangeOf } from './changes.ts';

export type AwayInput = Whose & AbsenceRange & { reason?: string };

/** A person says on which days they are away. Answers the absence as it is kept, if it still is. */
export function goAway(
  core: Core,
  input: AwayInput & { inbound: Inbound },
): Promise<ToldAbsence | undefined> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, input.inbound, now))) return (await absencesWithin(trx, input, input))[0];
    const absence = await setAway(trx, input, now);
    await core.outbox.refresh(trx, input.workspaceId, homeKey(input.userId));
    return absence;
  });
}

/**
 * Keeps that a person is away from the first to the last of these days. What they had told before of days
 * among them becomes one absence with it, which is answered.
 */
export async function setAway(trx: Trx, input: AwayInput, now: Date): Promise<ToldAbsence> {
  const overlapping = await absencesWithin(trx, input, input);
  for (const absence of overlapping) await deleteAbsence(trx, input, absence.id);
  const reason = input.reason || overlapping.map((absence) => absence.reason).find(Boolean) || '';
  const absence: ToldAbsence = {
    ...{ id: newId(), reason, source: 'told' },
    ...joinOverlapping(input, overlapping),
  };
  await insertAbsence(trx, input, absence, now);
  await noteChangeOf(trx, input);
  return absence;
}
