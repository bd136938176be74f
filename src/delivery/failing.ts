import type { Trx } from '../database/index.ts';
import { backoffMs, isTimeToGiveUp } from './backoff.ts';
import type { Claimed } from './claim.ts';
import { endAttempts, type Settling } from './endings.ts';
import type { Failure } from './outcome.ts';
import { changeRow } from './store/ledger.ts';
import { type DeliveryRow, FRESH, instant } from './store/tables.ts';

/** A slow post landed after an earlier look and was doubled; after this long it has landed or never will. */
export const LOOK_AFTER_MS = 30_000;

/** A view that throws may do so because the database is locked; about four minutes' worth of attempts. */
const OUR_ATTEMPTS = 8;

/** Looked for and not found: sent again after its rest, if it is not too old. */
export async function recordNotFound(
  trx: Trx,
  row: DeliveryRow,
  why: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  return restOrGiveUp(trx, row, why ?? row.error, settling, now);
}

/** Records an attempt that failed: tried again, looked for, posted anew or ended, as its verdict says. */
export async function recordFailure(
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
      return restOrGiveUp(trx, row, error, settling, now);
    case 'post-again':
      if (operation === 'update') return owePostAgain(trx, row, now);
      return endAttempts(trx, row, 'bug', error, settling, now);
    case 'bug':
      if (failed.isOurs && row.attempts < OUR_ATTEMPTS) {
        return rest(trx, row, error, settling, now);
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

async function restOrGiveUp(
  trx: Trx,
  row: DeliveryRow,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  return isTimeToGiveUp(instant(row.first_attempt_at), now)
    ? endAttempts(trx, row, 'gave-up', error, settling, now)
    : rest(trx, row, error, settling, now);
}

async function rest(
  trx: Trx,
  row: DeliveryRow,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  const lastAttemptAt = instant(row.last_attempt_at) ?? now;
  const restedAt = lastAttemptAt.getTime() + backoffMs(row.attempts, settling.chance());
  const at = new Date(Math.max(now.getTime(), restedAt));
  await changeRow(trx, row.id, { state: 'owed', ready_at: at.toISOString(), error });
}

async function owePostAgain(trx: Trx, row: DeliveryRow, now: Date): Promise<void> {
  await changeRow(trx, row.id, {
    state: 'owed',
    ts: null,
    ready_at: now.toISOString(),
    ...FRESH,
  });
}
