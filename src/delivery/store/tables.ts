import { z } from 'zod';
import type { Block } from '../../slack/message.ts';
import type { Content, DeliveryRecord, DeliveryState } from '../types.ts';

export type DeliveryRow = {
  id: string;
  workspace_id: string;
  key: string;
  kind: 'message' | 'home';
  lane: string;
  position: number;
  channel: string;
  content: string;
  parent_key: string | null;
  thread_ts: string | null;
  is_broadcast: number;
  version: number;
  sent_version: number;
  channel_id: string | null;
  ts: string | null;
  not_before_at: string | null;
  expires_at: string | null;
  state: DeliveryState;
  ready_at: string | null;
  attempts: number;
  first_attempt_at: string | null;
  last_attempt_at: string | null;
  error: string | null;
  reason: string | null;
  created_at: string;
  sent_at: string | null;
};

/** As if never attempted: what is done next has attempts and an age of its own. */
export const FRESH = { attempts: 0, first_attempt_at: null } satisfies Partial<DeliveryRow>;

export type DeliveryTables = { deliveries: DeliveryRow };

const storedContent = z.union([
  z.object({
    view: z.string(),
    ref: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  z.object({ message: z.object({ text: z.string(), blocks: z.array(z.custom<Block>()).optional() }) }),
]);

export function contentOf(row: DeliveryRow): Content {
  return storedContent.parse(JSON.parse(row.content));
}

/** Never throws, for a row must come to an end even if its content cannot be read. */
export function viewNameOf(row: DeliveryRow): string | undefined {
  const content = storedContent.safeParse(JSON.parse(row.content));
  return content.success && 'view' in content.data ? content.data.view : undefined;
}

export function toRecord(row: DeliveryRow): DeliveryRecord {
  const content = contentOf(row);
  return {
    workspaceId: row.workspace_id,
    key: row.key,
    kind: row.kind,
    channel: row.channel,
    view: 'view' in content ? content.view : null,
    ref: 'view' in content ? content.ref : null,
    state: row.state,
    reason: row.reason,
    error: row.error,
    attempts: row.attempts,
    channelId: row.ts === null ? null : row.channel_id,
    ts: row.ts,
    createdAt: new Date(row.created_at),
    notBefore: instant(row.not_before_at),
    expiresAt: instant(row.expires_at),
    firstAttemptAt: instant(row.first_attempt_at),
    lastAttemptAt: instant(row.last_attempt_at),
    sentAt: instant(row.sent_at),
  };
}

export function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** `now` in a column, or the later `notBefore`. */
export function readyFrom(now: Date, notBefore: string | null): string {
  const at = now.toISOString();
  return notBefore !== null && notBefore > at ? notBefore : at;
}
