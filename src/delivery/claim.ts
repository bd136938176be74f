import type { Trx } from '../database/index.ts';
import { LOOK_AFTER_MS } from './failing.ts';
import type { Call, Operation, Pacer } from './pacing.ts';
import { markRow, readyRows, rowsFromTheFuture, type Search } from './store/claiming.ts';
import { changeRow } from './store/ledger.ts';
import { type DeliveryRow, isShown, readyFrom, stepsAside } from './store/tables.ts';
import type { WorkspaceGate } from './workspace-gate.ts';

/** Longer than a client's timeout (10 s) and the settling after it (30 s). */
const LEASE_MS = 60_000;
/** Longer than any row rests: a lease, backing off, a Retry-After of Slack's. */
const LONGEST_REST_MS = 10 * 60_000;
const PAGE = 200;

export interface Claimed {
  row: DeliveryRow;
  operation: Operation;
}

export interface ClaimOptions {
  pacer: Pacer;
  gate: WorkspaceGate;
  /** rows that this process has in hand */
  inHand: ReadonlySet<string>;
}

export interface Claim {
  claimed: Claimed[];
  /** What expired before its turn came; not marked. */
  tooLate: DeliveryRow[];
  /** When something that is ready, but has to keep to Slack's limits, may be sent. */
  pacedUntil: Date | null;
}

/** Takes up to `free` rows in hand, each marked in the database before its call is made. */
export async function claimDue(trx: Trx, free: number, now: Date, options: ClaimOptions): Promise<Claim> {
  await comeBackFromTheFuture(trx, now, options.inHand);
  const claim: Claim = { claimed: [], tooLate: [], pacedUntil: null };
  const heldWorkspaces = options.gate.held(now);
  const search: Search = { now, limit: Math.min(free, PAGE), heldWorkspaces, paced: [], after: undefined };
  for (;;) {
    const rows = await readyRows(trx, search);
    for (const row of rows) {
      if (claim.claimed.length === free) return claim;
      if (!options.inHand.has(row.id)) await consider(trx, row, search, claim, options);
    }
    if (rows.length < search.limit) return claim;
    search.after = rows.at(-1);
    search.limit = PAGE;
  }
}

async function consider(
  trx: Trx,
  row: DeliveryRow,
  search: Search,
  claim: Claim,
  { pacer, gate }: ClaimOptions,
): Promise<void> {
  const { now } = search;
  if (isTooLate(row, now)) {
    claim.tooLate.push(row);
    return;
  }
  const workspaceId = row.workspace_id;
  const operation = operationOf(row);
  const isPaced = search.paced.some((one) => one.workspaceId === workspaceId && one.operation === operation);
  if (isPaced || !gate.isOpen(workspaceId, now)) return;
  const turn = pacer.take(callOf(row, operation), now);
  if (!turn.given) {
    claim.pacedUntil = earlier(claim.pacedUntil, turn.at);
    if (turn.scope === 'workspace') search.paced.push({ workspaceId, operation });
    return;
  }
  const marked = await markRow(trx, row, marks(row, operation, now));
  if (!marked) return;
  gate.pass(workspaceId, now);
  claim.claimed.push({ row: marked, operation });
}

/** What a ready row needs done. What people would see twice is looked for if its call was never answered; all else is simply done. */
function operationOf(row: DeliveryRow): Operation {
  const isAnswered = row.state === 'owed';
  switch (row.kind) {
    case 'home':
      return 'publish';
    case 'pin':
      return 'pin';
    case 'picture':
      return 'upload';
    case 'file':
      if (row.file_id === null) return 'upload';
      return isAnswered ? 'share' : 'look';
    case 'canvas':
      if (row.file_id === null) return 'create';
      return row.channel_id === null ? 'grant' : 'edit';
    case 'message':
      if (row.ts !== null) return 'update';
      return isAnswered ? 'post' : 'look';
  }
}

export function callOf(row: DeliveryRow, operation: Operation): Call {
  return { workspaceId: row.workspace_id, operation, channel: row.channel, messageId: row.id };
}

/** What was attempted, entered or put off at an instant that lies ahead waits for a clock that has been set back. */
async function comeBackFromTheFuture(trx: Trx, now: Date, inHand: ReadonlySet<string>): Promise<void> {
  for (const row of await rowsFromTheFuture(trx, now, LONGEST_REST_MS)) {
    if (inHand.has(row.id)) continue;
    const at = row.state === 'owed' ? now : new Date(now.getTime() + LOOK_AFTER_MS);
    await changeRow(trx, row.id, {
      last_attempt_at: now.toISOString(),
      ...(stepsAside(row)
        ? { ready_at: at.toISOString(), not_before_at: null }
        : { ready_at: readyFrom(at, row.not_before_at) }),
    });
  }
}

function isTooLate(row: DeliveryRow, now: Date): boolean {
  const isUnsent = !isShown(row) && row.state === 'owed';
  return isUnsent && row.expires_at !== null && row.expires_at <= now.toISOString();
}

function marks(row: DeliveryRow, operation: Operation, now: Date): Partial<DeliveryRow> {
  const leased = { ready_at: new Date(now.getTime() + LEASE_MS).toISOString() };
  if (operation === 'look') return { ...leased, state: 'uncertain' };
  return {
    ...leased,
    state: 'sending',
    attempts: row.attempts + 1,
    first_attempt_at: row.first_attempt_at ?? now.toISOString(),
    last_attempt_at: now.toISOString(),
  };
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one < other ? one : other;
}
