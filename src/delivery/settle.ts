import type { Trx } from '../database/index.ts';
import type { Claimed } from './claim.ts';
import { currentColumns, postedColumns } from './columns.ts';
import { type Settling, skipAsTooLate, skipRow } from './endings.ts';
import { recordFailure, recordNotFound } from './failing.ts';
import type { Outcome } from './outcome.ts';
import { releaseReplies } from './replies.ts';
import { recordStep } from './steps.ts';
import { changeRow, changeUntouchedRow, findRow } from './store/ledger.ts';
import { type DeliveryRow, isShown } from './store/tables.ts';

export interface Result {
  claimed: Claimed;
  outcome: Outcome;
}

/** Records what became of claimed rows, and what follows from it for the replies that wait for them. */
export async function settleAll(trx: Trx, results: Result[], settling: Settling, now: Date): Promise<void> {
  const posted: DeliveryRow[] = [];
  for (const result of results) {
    const settled = (await settleUntouched(trx, result, now)) ?? (await settle(trx, result, settling, now));
    if (settled?.ts) posted.push(settled);
  }
  await releaseReplies(trx, posted, now);
}

/** Most rows are sent and nothing else happens to them meanwhile: one statement says so. */
async function settleUntouched(
  trx: Trx,
  { claimed: { row }, outcome }: Result,
  now: Date,
): Promise<DeliveryRow | undefined> {
  if (outcome.kind !== 'posted') return undefined;
  return changeUntouchedRow(trx, row, postedColumns(row, outcome, row.version, now));
}

/** Answers the row if it is posted now. */
async function settle(
  trx: Trx,
  { claimed, outcome }: Result,
  settling: Settling,
  now: Date,
): Promise<DeliveryRow | undefined> {
  const row = await findRow(trx, claimed.row.workspace_id, claimed.row.key);
  if (!row) return undefined;
  if (isTakenOver(row, claimed)) {
    // What Slack accepted is recorded all the same.
    if (outcome.kind === 'shared' && !isShown(row)) await recordStep(trx, row, outcome, 1, now);
    const isNews = outcome.kind === 'posted' && row.ts === null;
    return isNews ? changeRow(trx, row.id, postedColumns(row, outcome, 1, now)) : undefined;
  }
  switch (outcome.kind) {
    case 'posted':
      return changeRow(trx, row.id, postedColumns(row, outcome, claimed.row.version, now));
    case 'found':
      // Which version was posted is not known; only the first can be told.
      return changeRow(trx, row.id, postedColumns(row, outcome, 1, now));
    case 'current':
      await changeRow(trx, row.id, currentColumns(row, claimed.row.version, now));
      break;
    case 'uploaded':
    case 'shared':
    case 'created':
    case 'granted':
      await recordStep(trx, row, outcome, claimed.row.version, now);
      break;
    case 'too-late':
      await skipAsTooLate(trx, row, settling, now);
      break;
    case 'nothing':
      if (!isShown(row)) await skipRow(trx, row, 'obsolete');
      else await changeRow(trx, row.id, currentColumns(row, claimed.row.version, now));
      break;
    case 'not-found':
      await recordNotFound(trx, row, outcome.why, settling, now);
      break;
    case 'failed':
      await recordFailure(trx, claimed, row, outcome, settling, now);
      break;
  }
  return undefined;
}

/** Another process took the row up after our lease had ended. */
function isTakenOver(row: DeliveryRow, { row: ours }: Claimed): boolean {
  return (
    row.attempts !== ours.attempts || row.state !== ours.state || row.last_attempt_at !== ours.last_attempt_at
  );
}
