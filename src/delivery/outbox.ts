import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { afterCommit, type Database, type Trx } from '../database/index.ts';
import { createWork } from '../slack/work.ts';
import type { Clock } from '../time/index.ts';
import { createDispatch } from './dispatch.ts';
import { cancelMessage, oweDeliveries, refreshDelivery, retryMessage, reviveChannel } from './owing.ts';
import type { Rates } from './pacing.ts';
import { countRows, findRow, newestRows, rowsSince } from './store/ledger.ts';
import { toRecord } from './store/tables.ts';
import type { FileView, MessageView, Outbox, RenderHome } from './types.ts';

export interface OutboxOptions {
  database: Database;
  clock: Clock;
  log: Logger;
  /** A client that does not retry by itself: `createDeliveryClient`. */
  clientFor(workspaceId: string): Promise<WebClient>;
  /** What the slices contribute, by name. */
  views: Record<string, MessageView>;
  files?: Record<string, FileView>;
  home?: RenderHome;
  /** Slack says that we may not act in this workspace. What it is owed stays owed; one call in ten minutes probes. */
  onInstallGone?(workspaceId: string, error: string): Promise<void>;
  /** A probe, or `resume`, shows that we may act there again. */
  onInstallBack?(workspaceId: string): Promise<void>;
  /** Sending in the background left something that is due before the next beat: ask `nextDueAt`. */
  onWaiting?(): void;
  /** How many calls may be open at once; 50. */
  concurrency?: number;
  /** Machine time after which giving Slack a file's bytes is given up; 10 s. */
  uploadTimeoutMs?: number;
  /** Slack's, unless something else answers (a bench without limits). */
  rates?: Rates;
  /** In [0, 1), for the jitter of backing off; Math.random. */
  chance?(): number;
}

/** What is due later than this, the beat finds by itself. */
const BEAT_MS = 5_000;

/** The outbox: everything that is owed to Slack, each thing once, in order within a conversation. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { clock, log } = options;
  const dispatch = createDispatch(options, () => outbox);
  const background = createWork();
  let isStopped = false;
  /** Said once for one instant: whoever hears it pokes again, and must not be told again for ever. */
  let announced: number | null = null;

  function sendInBackground(): void {
    if (isStopped) return;
    const sending = sendNow().catch((error: unknown) => {
      log.error({ err: error }, 'sending in the background failed; the next beat tries again');
    });
    background.add(sending);
  }

  async function sendNow(): Promise<void> {
    await dispatch.run();
    const next = await dispatch.nextDueAt();
    const isSoon = next !== null && next.getTime() - clock.now().getTime() < BEAT_MS;
    if (!isSoon || next.getTime() === announced) return;
    announced = next.getTime();
    options.onWaiting?.();
  }

  function entering<Args extends unknown[]>(enter: (trx: Trx, now: Date, ...args: Args) => Promise<void>) {
    return async (trx: Trx, ...args: Args) => {
      await enter(trx, clock.now(), ...args);
      afterCommit(sendInBackground);
    };
  }

  async function idle(): Promise<void> {
    await dispatch.idle();
    await background.idle();
  }

  const outbox: Outbox = {
    owe: entering(oweDeliveries),
    refresh: entering(refreshDelivery),
    cancel: entering(cancelMessage),
    revive: entering(reviveChannel),
    retry: entering(retryMessage),
    async find(db, workspaceId, key) {
      const row = await findRow(db, workspaceId, key);
      return row && toRecord(row);
    },
    async history(db, workspaceId, channels, since) {
      return (await rowsSince(db, workspaceId, [channels].flat(), since)).map(toRecord);
    },
    async newest(db, workspaceId, count) {
      return (await newestRows(db, workspaceId, count)).map(toRecord);
    },
    count: countRows,
    resume(workspaceId) {
      dispatch.resume(workspaceId);
      sendInBackground();
    },
    poke: sendInBackground,
    processDue: dispatch.run,
    nextDueAt: dispatch.nextDueAt,
    idle,
    async stop() {
      isStopped = true;
      await dispatch.stop();
      await background.idle();
    },
  };
  return outbox;
}
