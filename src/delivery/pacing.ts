/** What a row needs done, each with limits of its own. */
export type Operation = 'post' | 'update' | 'publish' | 'look' | 'pin' | FileOperation;

/** The steps of files, pictures and canvases. */
export type FileOperation = 'upload' | 'share' | 'create' | 'grant' | 'edit';

export interface Call {
  workspaceId: string;
  operation: Operation;
  /** where a post goes */
  channel: string;
  /** which message an update is of */
  messageId: string;
}

/** A bucket holds up to `burst` and gains `perMinute` evenly. */
interface Rate {
  perMinute: number;
  burst: number;
}

interface Bucket {
  rate: Rate;
  tokens: number;
  filledAt: number;
}

interface NamedRate {
  name: string;
  rate: Rate;
}

interface Hold {
  since: number;
  until: number;
}

export type Rates = Record<Operation | 'channel' | 'message', Rate>;

/** Slack's limits as SLACK.md ("Rates") fixes them, bursts included; Slack publishes none. */
const SLACK_RATES: Rates = {
  channel: { perMinute: 60, burst: 5 },
  post: { perMinute: 600, burst: 300 },
  update: { perMinute: 50, burst: 50 },
  publish: { perMinute: 100, burst: 100 },
  /** Less than conversations.history allows: a look may need several pages. */
  look: { perMinute: 20, burst: 10 },
  pin: { perMinute: 20, burst: 20 },
  upload: { perMinute: 100, burst: 100 },
  share: { perMinute: 100, burst: 100 },
  create: { perMinute: 20, burst: 20 },
  grant: { perMinute: 50, burst: 50 },
  edit: { perMinute: 50, burst: 50 },
  /** Ours: a message that changes with every vote is not worth an update for each. */
  message: { perMinute: 60, burst: 5 },
};

const BUCKETS_KEPT = 10_000;

type Turn =
  | { given: true }
  /** `scope` says whether only this channel (or message) has to wait, or all calls of this kind in the workspace. */
  | { given: false; at: Date; scope: 'target' | 'workspace' };

/** Token buckets and Retry-After on the given instants. Kept in memory: after a restart Slack's 429 says the rest. */
export interface Pacer {
  /** Takes a turn for this call, or says when to ask again and takes nothing. */
  take(call: Call, now: Date): Turn;
  /**
   * Slack answered 429 to this call. A post's holds its channel; a second channel's shows that it is the
   * workspace that posts too much. For other calls it concerns the method in the whole workspace.
   */
  holdBack(call: Call, retryAfterMs: number, now: Date): void;
}

export function createPacer(rates: Rates = SLACK_RATES): Pacer {
  const buckets = new Map<string, Bucket>();
  const holds = new Map<string, Hold>();

  function filled(name: string, rate: Rate, now: number): Bucket {
    const bucket = buckets.get(name) ?? { rate, tokens: rate.burst, filledAt: now };
    const minutes = Math.max(0, now - bucket.filledAt) / 60_000; // a clock set back takes nothing away
    bucket.tokens = Math.min(rate.burst, bucket.tokens + minutes * rate.perMinute);
    bucket.filledAt = now;
    buckets.set(name, bucket);
    return bucket;
  }

  /** When a bucket and its hold let the next one through; now, if they do. */
  function openAt(name: string, rate: Rate, now: number): number {
    const { tokens } = filled(name, rate, now);
    const missing = 1 - tokens;
    const refilledAt = missing <= 1e-9 ? now : now + Math.ceil((missing / rate.perMinute) * 60_000);
    return Math.max(refilledAt, heldUntil(name, now));
  }

  function heldUntil(name: string, now: number): number {
    const hold = holds.get(name);
    if (!hold) return now;
    const isOver = hold.until <= now || hold.since > now; // since lies ahead: the clock was set back
    if (isOver) holds.delete(name);
    return isOver ? now : hold.until;
  }

  function forgetFull(now: number): void {
    if (buckets.size <= BUCKETS_KEPT) return;
    for (const [name, bucket] of buckets) {
      if (filled(name, bucket.rate, now).tokens >= bucket.rate.burst) buckets.delete(name);
    }
  }

  function bucketsOf(call: Call): { workspace: NamedRate; target: NamedRate | null } {
    const { workspaceId, operation, channel, messageId } = call;
    const workspace = { name: `${workspaceId} ${operation}`, rate: rates[operation] };
    if (operation === 'post' || operation === 'share') {
      return { workspace, target: { name: channelBucket(workspaceId, channel), rate: rates.channel } };
    }
    if (operation === 'update') {
      return { workspace, target: { name: `message ${messageId}`, rate: rates.message } };
    }
    return { workspace, target: null };
  }

  return {
    take(call, at) {
      const now = at.getTime();
      forgetFull(now);
      const { workspace, target } = bucketsOf(call);
      const workspaceAt = openAt(workspace.name, workspace.rate, now);
      if (workspaceAt > now) return { given: false, at: new Date(workspaceAt), scope: 'workspace' };
      const targetAt = target ? openAt(target.name, target.rate, now) : now;
      if (targetAt > now) return { given: false, at: new Date(targetAt), scope: 'target' };
      filled(workspace.name, workspace.rate, now).tokens -= 1;
      if (target) filled(target.name, target.rate, now).tokens -= 1;
      return { given: true };
    },
    holdBack(call, retryAfterMs, at) {
      const now = at.getTime();
      const hold = { since: now, until: now + retryAfterMs };
      const { workspace, target } = bucketsOf(call);
      if (call.operation !== 'post' || !target) {
        holds.set(workspace.name, hold);
        return;
      }
      const prefix = channelBucket(call.workspaceId, '');
      const others = [...holds.keys()].filter((name) => name.startsWith(prefix) && name !== target.name);
      if (others.some((name) => heldUntil(name, now) > now)) holds.set(workspace.name, hold);
      holds.set(target.name, hold);
    },
  };
}

function channelBucket(workspaceId: string, channel: string): string {
  return `channel ${workspaceId} ${channel}`;
}
