import type { Trx } from '../database/index.ts';
import { LOOK_AFTER_MS } from './failing.ts';
import type { Call, Operation, Pacer } from './pacing.ts';
import { markRows, readyRows, rowsFromTheFuture, type Search } from './store/claiming.ts';
import { changeRow } from './store/ledger.ts';
import { type DeliveryRow, isShown, readyFrom, stepsAside } from './store/tables.ts';
import type { WorkspaceGate } from './workspace-gate.ts';

/** Longer than the calls of one step (an upload makes three, of 10 s at most), and than a call and the settling after it (30 s). */
const LEASE_MS = 60_000;
/** Longer than any row rests: a lease, backing off, a Retry-After of Slack's. */
const LONGEST_REST_MS = 10 * 60_000;
/** So many rows are looked at together, and no more are skipped in one transaction than two of these. */
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

/**
 * Takes up to `free` rows in hand, each marked in the database before its call is made. What goes to many at
 * once takes what all else leaves.
 */
export async function claimDue(trx: Trx, free: number, now: Date, options: ClaimOptions): Promise<Claim> {
  const turn: Turn = { now, free, given: [], tooLate: [], paced: [], pacedUntil: null };
  await giveTurns(trx, turn, { isBulk: false }, options);
  await giveTurns(trx, turn, { isBulk: true }, options);
  const { tooLate, pacedUntil } = turn;
  return { claimed: await markAll(trx, turn.given, now), tooLate, pacedUntil };
}

/** Who may go now, and what came up while that was asked. */
interface Turn extends Pick<Search, 'now' | 'paced'>, Pick<Claim, 'tooLate' | 'pacedUntil'> {
  free: number;
  given: Claimed[];
}

async function giveTurns(
  trx: Trx,
  turn: Turn,
  { isBulk }: Pick<Search, 'isBulk'>,
  options: ClaimOptions,
): Promise<void> {
  const { now, paced } = turn;
  const heldWorkspaces = options.gate.held(now);
  const limit = Math.min(turn.free, PAGE);
  const search: Search = { now, limit, isBulk, heldWorkspaces, paced, after: undefined };
  while (turn.given.length < turn.free && turn.tooLate.length < PAGE) {
    const rows = await readyRows(trx, search);
    for (const row of rows) {
      if (turn.given.length === turn.free) return;
      if (!options.inHand.has(row.id)) giveTurn(row, turn, options);
    }
    if (rows.length < search.limit) return;
    search.after = rows.at(-1);
    search.limit = PAGE;
  }
}

function giveTurn(row: DeliveryRow, turn: Turn, { pacer, gate }: ClaimOptions): void {
  const { now } = turn;
  if (isTooLate(row, now)) {
    turn.tooLate.push(row);
    return;
  }
  const workspaceId = row.workspace_id;
  const operation = operationOf(row);
  const isPaced = turn.paced.some((one) => one.workspaceId === workspaceId && one.operation === operation);
  if (isPaced || !gate.isOpen(workspaceId, now)) return;
  const pace = pacer.take(callOf(row, operation), now);
  if (!pace.given) {
    turn.pacedUntil = earlier(turn.pacedUntil, pace.at);
    if (pace.scope === 'workspace') turn.paced.push({ workspaceId, operation });
    return;
  }
  gate.pass(workspaceId, now);
  turn.given.push({ row, operation });
}

/** In the order given. What is looked for keeps the time and number of its attempts. */
async function markAll(trx: Trx, given: Claimed[], now: Date): Promise<Claimed[]> {
  const leased = { now, leasedUntil: new Date(now.getTime() + LEASE_MS) };
  const looks = given.filter(({ operation }) => operation === 'look').map(({ row }) => row.id);
  const calls = given.filter(({ operation }) => operation !== 'look').map(({ row }) => row.id);
  const marked = [
    ...(await markRows(trx, calls, 'sending', leased)),
    ...(await markRows(trx, looks, 'uncertain', leased)),
  ];
  const rows = new Map(marked.map((row) => [row.id, row]));
  return given.flatMap(({ row: { id }, operation }) => {
    const row = rows.get(id);
    return row ? [{ row, operation }] : [];
  });
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

/** What the pacer needs to know of it. */
export function callOf(row: DeliveryRow, operation: Operation): Call {
  return { workspaceId: row.workspace_id, operation, channel: row.channel, messageId: row.id };
}

/** What was attempted, entered or put off at an instant that lies ahead waits for a clock that has been set back. */
export async function comeBackFromTheFuture(trx: Trx, now: Date, inHand: ReadonlySet<string>): Promise<void> {
  for (const row of await rowsFromTheFuture(trx, now, LONGEST_REST_MS)) {
    if (inHand.has(row.id)) continue;
    const at = row.state === 'owed' ? now : new Date(now.getTime() + LOOK_AFTER_MS);
    await changeRow(trx, row.id, {
      last_attempt_at: now.toISOString(),
      ...(stepsAside(row) || isShown(row)
        ? { ready_at: at.toISOString(), not_before_at: null }
        : { ready_at: readyFrom(at, row.not_before_at) }),
    });
  }
}

function isTooLate(row: DeliveryRow, now: Date): boolean {
  const isUnsent = !isShown(row) && row.state === 'owed';
  return isUnsent && row.expires_at !== null && row.expires_at <= now.toISOString();
}

function earlier(one: Date | null, other: Date): Date {
  return one !== null && one < other ? one : other;
}
