import { min } from 'date-fns/min';
import type { Trx } from '../database/index.ts';
import { type Claimed, callOf, claimDue } from './claim.ts';
import type { Settling } from './endings.ts';
import type { OutboxOptions } from './outbox.ts';
import type { Failure, Outcome } from './outcome.ts';
import { createPacer } from './pacing.ts';
import { createPump } from './pump.ts';
import { perform } from './send.ts';
import { settle } from './settle.ts';
import { nextReadyAt } from './store/claiming.ts';
import type { Outbox } from './types.ts';
import { createWorkspaceGate } from './workspace-gate.ts';

interface Result {
  claimed: Claimed;
  outcome: Outcome;
}

/** Sends what is due: claims, calls, settles, as far as Slack's limits allow now. */
export function createDispatch(options: OutboxOptions, outbox: () => Outbox) {
  const { database, clock, log, views, concurrency = 50, chance = Math.random } = options;
  const pacer = createPacer();
  const gate = createWorkspaceGate();
  const inHand = new Set<string>();
  let pacedUntil: Date | null = null;
  const sending = { database, views, clientFor: options.clientFor, home: options.home };
  const aftermath = {
    owe: (...args: Parameters<Outbox['owe']>) => outbox().owe(...args),
    refresh: (...args: Parameters<Outbox['refresh']>) => outbox().refresh(...args),
    cancel: (...args: Parameters<Outbox['cancel']>) => outbox().cancel(...args),
  };
  const settling: Settling = { views, outbox: aftermath, chance };
  const withoutViews: Settling = { ...settling, views: {} };

  const pump = createPump<Claimed, Result>({
    concurrency,
    async exchange(done, free) {
      await putAway(done);
      return free > 0 ? takeUp(free) : [];
    },
    async perform(claimed) {
      return { claimed, outcome: await perform(claimed, clock.now(), sending) };
    },
  });

  async function putAway(results: Result[]): Promise<void> {
    if (results.length === 0) return;
    for (const { claimed, outcome } of results) heed(claimed, outcome);
    const settleAll = (trx: Trx) => settleEach(trx, results, settling);
    await database.transaction(settleAll).catch(() => putAwayOneByOne(results));
    for (const { claimed } of results) inHand.delete(claimed.row.id);
    for (const { claimed, outcome } of results) await tell(claimed, outcome);
  }

  async function settleEach(trx: Trx, results: Result[], how: Settling): Promise<void> {
    for (const { claimed, outcome } of results) await settle(trx, claimed, outcome, how, clock.now());
  }

  /** One row that cannot be settled, or whose slice throws at its end, holds up no other. */
  async function putAwayOneByOne(results: Result[]): Promise<void> {
    for (const result of results) {
      const { workspace_id: workspaceId, key } = result.claimed.row;
      await database
        .transaction((trx) => settleEach(trx, [result], settling))
        .catch(async (error: unknown) => {
          log.error(
            { err: error, workspaceId, key },
            'what follows from a delivery failed; it is recorded without',
          );
          await database.transaction((trx) => settleEach(trx, [result], withoutViews));
        })
        .catch((error: unknown) => {
          log.error(
            { err: error, workspaceId, key },
            'a delivery could not be recorded; it will be looked for',
          );
        });
    }
  }

  async function takeUp(free: number): Promise<Claimed[]> {
    const now = clock.now();
    const claim = await database.transaction((trx) => claimDue(trx, free, now, { pacer, gate, inHand }));
    pacedUntil = claim.pacedUntil;
    const tooLate: Result[] = claim.tooLate.map((row) => ({
      claimed: { row, operation: 'post' },
      outcome: { kind: 'too-late' },
    }));
    for (const { row } of claim.claimed) inHand.add(row.id);
    await putAway(tooLate);
    const next =
      tooLate.length > 0 && claim.claimed.length < free ? await takeUp(free - claim.claimed.length) : [];
    return [...claim.claimed, ...next];
  }

  /** What an answer says about the calls after it. */
  function heed({ row, operation }: Claimed, outcome: Outcome): void {
    if (outcome.kind !== 'failed') return;
    const now = clock.now();
    if (outcome.verdict === 'rate-limited') pacer.holdBack(callOf(row, operation), outcome.retryAfterMs, now);
  }

  async function tell({ row, operation }: Claimed, outcome: Outcome): Promise<void> {
    const { workspace_id: workspaceId, key } = row;
    if (outcome.kind === 'failed') {
      if (outcome.verdict === 'install-gone') await closeWorkspace(workspaceId, outcome.error);
      logFailure({ workspaceId, key, operation }, outcome);
    } else if (outcome.kind === 'posted' || outcome.kind === 'current') {
      if (gate.open(workspaceId)) await options.onInstallBack?.(workspaceId);
    }
  }

  function logFailure(delivery: object, { verdict, error, messages, cause }: Failure): void {
    if (verdict === 'bug') log.error({ ...delivery, err: cause, messages }, 'a delivery failed by our fault');
    else log.info({ ...delivery, verdict, error }, 'a delivery failed');
  }

  async function closeWorkspace(workspaceId: string, error: string): Promise<void> {
    if (gate.close(workspaceId, clock.now())) await options.onInstallGone?.(workspaceId, error);
  }

  return {
    run: pump.run,
    idle: pump.idle,
    stop: pump.stop,
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
