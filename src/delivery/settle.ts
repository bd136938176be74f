import type { Trx } from '../database/index.ts';
import { backoffMs, isTimeToGiveUp } from './backoff.ts';
import type { Claimed } from './claim.ts';
import { endAttempts, type Settling, skipAsTooLate, skipRow } from './endings.ts';
import type { Failure, Outcome } from './outcome.ts';
import { releaseReplies } from './replies.ts';
import { changeRow, findRow } from './store/ledger.ts';
import { type DeliveryRow, FRESH, instant } from './store/tables.ts';

/** A slow post landed after an earlier look and was doubled; after this long it has landed or never will. */
export const LOOK_AFTER_MS = 30_000;

/** A view that throws may do so because the database is locked; about four minutes' worth of attempts. */
const OUR_ATTEMPTS = 8;

/** Records what became of a claimed row, and what follows from it for the replies that wait for it. */
export async function settle(
  trx: Trx,
  claimed: Claimed,
  outcome: Outcome,
  settling: Settling,
  now: Date,
): Promise<void> {
  const row = await findRow(trx, claimed.row.workspace_id, claimed.row.key);
  if (!row) return;
  if (isTakenOver(row, claimed)) {
    // What Slack accepted is recorded all the same.
    if (outcome.kind === 'posted' && row.ts === null) await recordPosted(trx, row, outcome, 1, now);
    return;
  }
  switch (outcome.kind) {
    case 'posted':
      return recordPosted(trx, row, outcome, claimed.row.version, now);
    case 'found':
      // Which version was posted is not known; only the first can be told.
      return recordPosted(trx, row, outcome, 1, now);
    case 'current':
      return recordCurrent(trx, row, claimed.row.version, now);
    case 'too-late':
      return skipAsTooLate(trx, row, settling, now);
    case 'nothing':
      return row.ts === null
        ? skipRow(trx, row, 'obsolete')
        : recordCurrent(trx, row, claimed.row.version, now);
    case 'not-found':
      return isTimeToGiveUp(instant(row.first_attempt_at), now)
        ? endAttempts(trx, row, 'gave-up', row.error, settling, now)
        : restAndRetry(trx, row, { error: outcome.why ?? row.error }, settling, now);
    case 'failed':
      return recordFailure(trx, claimed, row, outcome, settling, now);
  }
}

/** Another process took the row up after our lease had ended. */
function isTakenOver(row: DeliveryRow, { row: ours }: Claimed): boolean {
  return (
    row.attempts !== ours.attempts || row.state !== ours.state || row.last_attempt_at !== ours.last_attempt_at
  );
}

async function recordPosted(
  trx: Trx,
  row: DeliveryRow,
  { channelId, ts }: { channelId: string; ts: string },
  sentVersion: number,
  now: Date,
): Promise<void> {
  const posted = await changeRow(trx, row.id, {
    channel_id: channelId,
    ts,
    sent_at: now.toISOString(),
    ...inLineWith(row, sentVersion, now),
  });
  await releaseReplies(trx, posted, now);
}

async function recordCurrent(trx: Trx, row: DeliveryRow, sentVersion: number, now: Date): Promise<void> {
  const sentAt = row.sent_at ?? now.toISOString();
  await changeRow(trx, row.id, { sent_at: sentAt, ...inLineWith(row, sentVersion, now) });
}

function inLineWith(row: DeliveryRow, sentVersion: number, now: Date): Partial<DeliveryRow> {
  const isBehind = row.version > sentVersion;
  return {
    sent_version: sentVersion,
    state: isBehind ? 'owed' : 'sent',
    ready_at: isBehind ? now.toISOString() : null,
    error: null,
    reason: null,
    ...(isBehind && FRESH),
  };
}

async function recordFailure(
  trx: Trx,
  { operation }: Claimed,
  row: DeliveryRow,
  failed: Failure,
  settling: Settling,
  now: Date,
): Promise<void> {
  const isLook = operation === 'look';
  const { error } = failed;
  switch (failed.verdict) {
    case 'rate-limited':
      return putBack(trx, row, isLook, failed.retryAfterMs, now);
    case 'install-gone':
      return putBack(trx, row, isLook, 0, now);
    case 'retry':
    case 'uncertain':
      if (isLook || (failed.verdict === 'uncertain' && operation === 'post')) {
        const at = new Date(now.getTime() + LOOK_AFTER_MS).toISOString();
        await changeRow(trx, row.id, { state: 'uncertain', ready_at: at, error });
        return;
      }
      return isTimeToGiveUp(instant(row.first_attempt_at), now)
        ? endAttempts(trx, row, 'gave-up', error, settling, now)
        : restAndRetry(trx, row, { error }, settling, now);
    case 'post-again':
      if (operation === 'update') return owePostAgain(trx, row, now);
      return endAttempts(trx, row, 'bug', error, settling, now);
    case 'bug':
      if (failed.isOurs && row.attempts < OUR_ATTEMPTS) {
        return restAndRetry(trx, row, { error }, settling, now);
      }
      return endAttempts(trx, row, 'bug', error, settling, now);
    case 'place-gone':
      return endAttempts(trx, row, 'place-gone', error, settling, now);
  }
}

/** It was not tried, so it costs no attempt. */
async function putBack(
  trx: Trx,
  row: DeliveryRow,
  isLook: boolean,
  restMs: number,
  now: Date,
): Promise<void> {
  await changeRow(trx, row.id, {
    ready_at: new Date(now.getTime() + restMs).toISOString(),
    ...(!isLook && { state: 'owed', attempts: row.attempts - 1 }),
  });
}

async function restAndRetry(
  trx: Trx,
  row: DeliveryRow,
  changes: Partial<DeliveryRow>,
  settling: Settling,
  now: Date,
): Promise<void> {
  const rested = instant(row.last_attempt_at)?.getTime() ?? now.getTime();
  const at = Math.max(now.getTime(), rested + backoffMs(row.attempts, settling.chance()));
  await changeRow(trx, row.id, { ...changes, state: 'owed', ready_at: new Date(at).toISOString() });
}

async function owePostAgain(trx: Trx, row: DeliveryRow, now: Date): Promise<void> {
  await changeRow(trx, row.id, {
    state: 'owed',
    ts: null,
    ready_at: now.toISOString(),
    ...FRESH,
  });
}
