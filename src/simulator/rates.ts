/** A bucket fills up to `burst` and gains `perMinute` evenly. */
type Rate = { perMinute: number; burst: number };

/** What a call costs: the buckets it draws one from, named. */
export type Toll = { bucket: string; rate: Rate };

const tiers = { 1: 1, 2: 20, 3: 50, 4: 100, special: 600 } as const;
export type Tier = keyof typeof tiers;

/** One message a second and channel, five at once; 600 a minute and workspace, 300 at once (Slack gives the rates; the bursts are an assumption that the pacer shares). */
const perChannel: Rate = { perMinute: 60, burst: 5 };
const perWorkspace: Rate = { perMinute: 600, burst: 300 };

export function tollOf(method: string, tier: Tier | 'message', workspaceId: string, channel: string): Toll[] {
  if (tier === 'message') {
    return [
      { bucket: `${workspaceId} ${method} ${channel}`, rate: perChannel },
      { bucket: `${workspaceId} ${method}`, rate: perWorkspace },
    ];
  }
  return [{ bucket: `${workspaceId} ${method}`, rate: { perMinute: tiers[tier], burst: tiers[tier] } }];
}

export interface Rates {
  isEnforced: boolean;
  /** Takes the toll, or answers how many whole seconds to wait and takes nothing. */
  pay(tolls: Toll[], now: Date): { retryAfter: number } | null;
}

type Bucket = { tokens: number; filledAt: number };

export function createRates(): Rates {
  const buckets = new Map<string, Bucket>();

  function filled({ bucket: name, rate }: Toll, now: number): Bucket {
    const bucket = buckets.get(name) ?? { tokens: rate.burst, filledAt: now };
    // A clock set back must not empty the bucket.
    const minutes = Math.max(0, now - bucket.filledAt) / 60_000;
    bucket.tokens = Math.min(rate.burst, bucket.tokens + minutes * rate.perMinute);
    bucket.filledAt = now;
    buckets.set(name, bucket);
    return bucket;
  }

  return {
    isEnforced: true,
    pay(tolls, at) {
      if (!this.isEnforced) return null;
      const now = at.getTime();
      const waits = tolls.map((toll) => {
        const missing = 1 - filled(toll, now).tokens;
        return missing <= 1e-9 ? 0 : (missing / toll.rate.perMinute) * 60;
      });
      const wait = Math.max(...waits);
      if (wait > 0) return { retryAfter: Math.max(1, Math.ceil(wait)) };
      for (const toll of tolls) filled(toll, now).tokens -= 1;
      return null;
    },
  };
}
