import { machineNow } from './machine.ts';
import type { IdSource } from './types.ts';

type TriggerUse =
  | { ok: true; userId: string; viewId: string | null }
  | { ok: false; error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id' };

export interface Triggers {
  /** A new trigger for what this person just did (inside that view, if in one). */
  issue(userId: string, viewId: string | null): string;
  /** Takes a trigger; it works once. */
  use(triggerId: string): TriggerUse;
}

type Trigger = { userId: string; viewId: string | null; issuedAt: number; isUsed: boolean };

/** Triggers that live so many machine milliseconds (Slack: three seconds). */
export function createTriggers(ids: IdSource, lifeMs: number): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    issue(userId, viewId) {
      const id = `${1000 + triggers.size}.${userId.length}${triggers.size}.${ids.next('t').toLowerCase()}`;
      triggers.set(id, { userId, viewId, issuedAt: machineNow(), isUsed: false });
      return id;
    },
    use(triggerId) {
      const trigger = triggers.get(triggerId);
      if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.isUsed) return { ok: false, error: 'exchanged_trigger_id' };
      if (machineNow() - trigger.issuedAt > lifeMs) return { ok: false, error: 'expired_trigger_id' };
      trigger.isUsed = true;
      return { ok: true, userId: trigger.userId, viewId: trigger.viewId };
    },
  };
}
