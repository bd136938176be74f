import { setImmediate as turn } from 'node:timers/promises';
import { min } from 'date-fns/min';
import { DatabaseTrouble, type Trx } from '../database/index.ts';
import { type Claim, type Claimed, callOf, claimDue, comeBackFromTheFuture } from './claim.ts';
import { createDrawn } from './drawn.ts';
import type { Settling } from './endings.ts';
import { createLine } from './line.ts';
import type { OutboxOptions } from './outbox.ts';
import { type Failure, isAccepted } from './outcome.ts';
import { createPacer } from './pacing.ts';
import { createPump } from './pump.ts';
import { perform } from './send.ts';
import { type Result, settleAll } from './settle.ts';
import { isAnyReady, nextReadyAt } from './store/claiming.ts';
import type { DeliveryRow } from './store/tables.ts';
import type { Outbox } from './types.ts';
import { createWorkspaceGate } from './workspace-gate.ts';

/** As for any call: a picture or an export is far below a megabyte. */
const UPLOAD_TIMEOUT_MS = 10_000;

/** One is drawn while the data of the next are read. With those of all that are claimed at once, garbage collection is felt. */
const MAKERS = 2;

/** Sends what is due: claims, calls, settles, as far as Slack's limits allow now. */
export function createDispatch(options: OutboxOptions, outbox: () => Outbox) {
  const { database, clock, log, views, files = {}, concurrency = 50, chance = Math.random } = options;
  const pacer = createPacer(options.rates);
  const gate = createWorkspaceGate();
  const inHand = new Set<string>();
  /** workspaces whose installation turned out to be gone (with Slack's code) or back (null), to be told */
  const turned = new Map<string, string | null>();
  /** What the database could not take, told again when it can: what Slack answered need not be looked for. */
  const unsettled: Result[] = [];
  let pacedUntil: Date | null = null;
  /** When it was last looked what is due: a present before that shows a clock that was set back. */
  let lookedAt: Date | null = null;
  const sending = {
    ...{ database, views, files, clientFor: options.clientFor, home: options.home },
    line: createLine(concurrency),
    uploadTimeoutMs: options.uploadTimeoutMs ?? UPLOAD_TIMEOUT_MS,
    drawn: createDrawn(),
    makers: createLine(MAKERS),
  };
  const aftermath = {
    owe: (...args: Parameters<Outbox['owe']>) => outbox().owe(...args),
    refresh: (...args: Parameters<Outbox['refresh']>) => outbox().refresh(...args),
    cancel: (...args: Parameters<Outbox['cancel']>) => outbox().cancel(...args),
  };
  const settling: Settling = { views: { ...views, ...files }, outbox: aftermath, chance };
  const withoutViews: Settling = { ...settling, views: {} };

  const pump = createPump<Claimed, Result>({
    // While so many calls are open, the next messages are rendered: the calls need not wait for us.
    concurrency: concurrency + Math.floor(concurrency / 2),
    exchange,
    async perform(claimed) {
      return { claimed, outcome: await perform(claimed, clock.now(), sending) };
    },
  });

  /** In one transaction, since each costs a write to the disk that the calls wait for. */
  async function exchange(results: Result[], free: number): Promise<Claimed[]> {
    if (results.length === 0 && free === 0) return [];
    for (const result of results) heed(result);
    const ended = [...unsettled.splice(0), ...results];
    if (ended.length === 0 && (await isAtRest())) return [];
    const claim = await database
      .transaction(async (trx) => {
        await settleAll(trx, ended, settling, clock.now());
        return take(trx, free);
      })
      .catch(async (error: unknown) => {
        if (error instanceof DatabaseTrouble) unsettled.push(...ended);
        if (error instanceof DatabaseTrouble || ended.length === 0) throw error;
        await settleOneByOne(ended);
        return database.transaction((trx) => take(trx, free));
      });
    for (const { row } of claim.claimed) inHand.add(row.id);
    ({ pacedUntil, lookedAt } = claim);
    await tell(ended);
    if (claim.tooLate.length === 0) return claim.claimed;
    await turn(); // after a weekend's sleep they may be thousands
    return [...claim.claimed, ...(await exchange(claim.tooLate.map(tooLate), free - claim.claimed.length))];
  }

  /** What finds nothing takes no transaction: other processes need not wait for it. */
  async function isAtRest(): Promise<boolean> {
    const now = clock.now();
    if (lookedAt === null || now < lookedAt || (await isAnyReady(database.db, now))) return false;
    pacedUntil = null;
    lookedAt = now;
    return true;
  }

  /** One row that cannot be settled, or whose slice throws at its end, holds up no other. */
  async function settleOneByOne(results: Result[]): Promise<void> {
    for (const result of results) {
      const { workspace_id: workspaceId, key } = result.claimed.row;
      await database
        .transaction((trx) => settleAll(trx, [result], settling, clock.now()))
        .catch(async (error: unknown) => {
          log.error(
            { err: error, workspaceId, key },
            'what follows from a delivery failed; it is recorded without',
          );
          await database.transaction((trx) => settleAll(trx, [result], withoutViews, clock.now()));
        })
        .catch((error: unknown) => {
          log.error(
            { err: error, workspaceId, key },
            'a delivery could not be recorded; it will be looked for',
          );
        });
    }
  }

  /** What the database could not take before is told it once more; what it cannot take now is looked for later. */
  async function settleWhatIsLeft(): Promise<void> {
    const ended = unsettled.splice(0);
    if (ended.length === 0) return;
    await database
      .transaction((trx) => settleAll(trx, ended, settling, clock.now()))
      .catch(async (error: unknown) => {
        if (!(error instanceof DatabaseTrouble)) return await settleOneByOne(ended);
        log.error(
          { err: error, deliveries: ended.length },
          'not recorded at the end; they will be looked for',
        );
      });
  }

  async function take(trx: Trx, free: number): Promise<Claim & { lookedAt: Date | null }> {
    if (free === 0) return { claimed: [], tooLate: [], pacedUntil, lookedAt };
    const now = clock.now();
    if (lookedAt === null || now < lookedAt) await comeBackFromTheFuture(trx, now, inHand);
    return { ...(await claimDue(trx, free, now, { pacer, gate, inHand })), lookedAt: now };
  }

  /** What an answer says about the calls after it. */
  function heed({ claimed: { row, operation }, outcome }: Result): void {
    const workspaceId = row.workspace_id;
    const now = clock.now();
    inHand.delete(row.id);
    if (isAccepted(outcome)) {
      if (gate.open(workspaceId)) turned.set(workspaceId, null);
    } else if (outcome.kind === 'failed' && outcome.verdict === 'rate-limited') {
      pacer.holdBack(callOf(row, operation), outcome.retryAfterMs, now);
    } else if (outcome.kind === 'failed' && outcome.verdict === 'install-gone') {
      if (gate.close(workspaceId, now)) turned.set(workspaceId, outcome.error);
    }
  }

  /** Outside the transaction: what it leads to has transactions of its own. */
  async function tell(results: Result[]): Promise<void> {
    for (const { claimed, outcome } of results) {
      if (outcome.kind === 'failed') logFailure(claimed, outcome);
    }
    for (const [workspaceId, error] of turned) {
      turned.delete(workspaceId);
      const told =
        error === null ? options.onInstallBack?.(workspaceId) : options.onInstallGone?.(workspaceId, error);
      await told?.catch((failure: unknown) => {
        log.error({ err: failure, workspaceId }, 'what follows from an installation gone or back failed');
      });
    }
  }

  function logFailure({ row, operation }: Claimed, { verdict, error, messages, cause }: Failure): void {
    const delivery = { workspaceId: row.workspace_id, key: row.key, operation };
    if (verdict === 'bug') log.error({ ...delivery, err: cause, messages }, 'a delivery failed by our fault');
    else log.info({ ...delivery, verdict, error }, 'a delivery failed');
  }

  return {
    run: pump.run,
    idle: pump.idle,
    async stop(): Promise<void> {
      await pump.stop();
      await settleWhatIsLeft();
    },
    resume(workspaceId: string): void {
      gate.open(workspaceId);
    },
    async nextDueAt(): Promise<Date | null> {
      const now = clock.now();
      const nextReady = await nextReadyAt(database.db, now, gate.held(now));
      const next = [nextReady, pacedUntil, gate.nextProbeAt()].filter((at) => at !== null);
      const ahead = next.filter((at) => at > now);
      return ahead.length > 0 ? min(ahead) : null;
    },
  };
}

function tooLate(row: DeliveryRow): Result {
  return { claimed: { row, operation: 'post' }, outcome: { kind: 'too-late' } };
}
