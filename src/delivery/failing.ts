import type { Trx } from '../database/index.ts';
import { backoffMs, isTimeToGiveUp } from './backoff.ts';
import type { Claimed } from './claim.ts';
import { endAttempts, type Settling } from './endings.ts';
import type { Failure } from './outcome.ts';
import type { Operation } from './pacing.ts';
import { repin } from './replies.ts';
import { changeRow } from './store/ledger.ts';
import { type DeliveryRow, FRESH, instant, stepsAside } from './store/tables.ts';

/** A slow post landed after an earlier look and was doubled; after this long a call has landed or never will. */
export const LOOK_AFTER_MS = 30_000;

const LONGEST_BETWEEN_LOOKS_MS = 5 * 60_000;

/** About four minutes' worth. */
const FEW_ATTEMPTS = 8;

/** Slack takes some seconds over a picture, and says `invalid_blocks` until it has: half a minute's worth of attempts. */
export const ATTEMPTS_WITH_PICTURE = 5;

/** Done twice, people would see it twice: in doubt it is looked for. */
const SEEN_TWICE: ReadonlySet<Operation> = new Set(['post', 'share']);

/** A call that lands late would undo a later one: in doubt it is waited for before the next. */
const LATEST_WINS: ReadonlySet<Operation> = new Set(['update', 'publish', 'edit']);

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
      return isLook ? lookLater(trx, row, error, now) : restOrGiveUp(trx, row, error, settling, now);
    case 'uncertain':
      if (isLook || SEEN_TWICE.has(operation)) return lookLater(trx, row, error, now);
      if (LATEST_WINS.has(operation)) return waitOut(trx, row, error, settling, now);
      return restOrGiveUp(trx, row, error, settling, now);
    case 'post-again':
      return makeAgain(trx, operation, row, error, settling, now);
    case 'bug':
      // What Slack refuses to show is "not found"; so this failed on our side, and says nothing of the message.
      if (isLook) return lookLater(trx, row, error, now);
      if (error === 'invalid_blocks' && row.shows_key !== null && row.attempts <= ATTEMPTS_WITH_PICTURE) {
        return rest(trx, row, error, settling, now);
      }
      if (failed.isOurs && row.attempts < FEW_ATTEMPTS) {
        return rest(trx, row, error, settling, now);
      }
      return endAttempts(trx, row, 'bug', error, settling, now);
    case 'place-gone':
    case 'forbidden':
      return endAttempts(trx, row, failed.verdict, error, settling, now);
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
    ...readyAt(row, new Date(now.getTime() + restMs)),
    ...(!isLook && { state: 'owed', attempts: row.attempts - 1 }),
  });
}

/** Ever less often: what cannot be looked for must not use up the looks of everything else. */
async function lookLater(trx: Trx, row: DeliveryRow, error: string, now: Date): Promise<void> {
  const age = now.getTime() - (instant(row.last_attempt_at) ?? now).getTime();
  const restMs = Math.min(LONGEST_BETWEEN_LOOKS_MS, Math.max(LOOK_AFTER_MS, age / 2));
  const at = new Date(now.getTime() + restMs).toISOString();
  await changeRow(trx, row.id, { state: 'uncertain', ready_at: at, error });
}

/** Meanwhile its conversation goes on. */
async function waitOut(
  trx: Trx,
  row: DeliveryRow,
  error: string,
  settling: Settling,
  now: Date,
): Promise<void> {
  if (isGivenUp(row, now)) {
    return endAttempts(trx, row, 'gave-up', error, settling, now);
  }
  const landed = now.getTime() + LOOK_AFTER_MS;
  const at = new Date(Math.max(landed, restedAt(row, settling, now))).toISOString();
  await changeRow(trx, row.id, { state: 'owed', ready_at: at, not_before_at: at, error });
}

async function restOrGiveUp(
  trx: Trx,
  row: DeliveryRow,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  return isGivenUp(row, now)
    ? endAttempts(trx, row, 'gave-up', error, settling, now)
    : rest(trx, row, error, settling, now);
}

/** A machine that slept for days has tried little: its first call on waking, the network not up yet, ends nothing. */
function isGivenUp(row: DeliveryRow, now: Date): boolean {
  return row.attempts >= FEW_ATTEMPTS && isTimeToGiveUp(instant(row.first_attempt_at), now);
}

async function rest(
  trx: Trx,
  row: DeliveryRow,
  error: string | null,
  settling: Settling,
  now: Date,
): Promise<void> {
  const at = new Date(Math.max(now.getTime(), restedAt(row, settling, now)));
  await changeRow(trx, row.id, { state: 'owed', ...readyAt(row, at), error });
}

function restedAt(row: DeliveryRow, { chance }: Settling, now: Date): number {
  const lastAttemptAt = instant(row.last_attempt_at) ?? now;
  return lastAttemptAt.getTime() + backoffMs(row.attempts, chance());
}

/** What steps aside holds up nothing of its lane while it rests. */
function readyAt(row: DeliveryRow, at: Date): Partial<DeliveryRow> {
  const ready_at = at.toISOString();
  return stepsAside(row) ? { ready_at, not_before_at: ready_at } : { ready_at };
}

/** What was to be changed is not there any more, or not to be changed. */
async function makeAgain(
  trx: Trx,
  operation: Operation,
  row: DeliveryRow,
  error: string,
  settling: Settling,
  now: Date,
): Promise<void> {
  switch (operation) {
    case 'update':
      await repin(trx, row);
      await changeRow(trx, row.id, { state: 'owed', ts: null, ready_at: now.toISOString(), ...FRESH });
      return;
    case 'upload':
    case 'share':
    case 'grant':
    case 'edit':
      if (row.attempts >= FEW_ATTEMPTS) return endAttempts(trx, row, 'bug', error, settling, now);
      return rest(trx, await forgetFile(trx, row), error, settling, now);
    case 'pin':
      return endAttempts(trx, row, 'parent', error, settling, now);
    default:
      return endAttempts(trx, row, 'bug', error, settling, now);
  }
}

function forgetFile(trx: Trx, { id }: DeliveryRow): Promise<DeliveryRow> {
  return changeRow(trx, id, { file_id: null, channel_id: null });
}
