import { z } from 'zod';
import type { Block } from '../../slack/message.ts';
import type { Content, Delivery, DeliveryRecord, DeliveryState, FileDelivery, Ref } from '../types.ts';

export type DeliveryRow = {
  id: string;
  workspace_id: string;
  key: string;
  kind: Delivery['kind'];
  lane: string;
  position: number;
  channel: string;
  content: string;
  parent_key: string | null;
  thread_ts: string | null;
  is_broadcast: number;
  is_bulk: number;
  shows_key: string | null;
  version: number;
  sent_version: number;
  channel_id: string | null;
  ts: string | null;
  file_id: string | null;
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

const storedRef = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const storedContent = z.union([
  z.object({ view: z.string(), ref: storedRef }),
  z.object({ message: z.object({ text: z.string(), blocks: z.array(z.custom<Block>()).optional() }) }),
]);
const storedFile = z.object({
  file: z.string(),
  ref: storedRef,
  name: z.string(),
  title: z.string(),
  comment: z.string().optional(),
});

const readableJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue(String(error));
    return z.NEVER;
  }
});

export function contentOf(row: DeliveryRow): Content {
  return storedContent.parse(JSON.parse(row.content));
}

export function fileContentOf(row: DeliveryRow): FileDelivery['content'] {
  return storedFile.parse(JSON.parse(row.content));
}

/** Who makes what the row owes, and from what. Never throws, for a row must come to an end even if its content cannot be read. */
export function sourceOf(row: DeliveryRow): { view: string; ref: Ref } | undefined {
  const content = readableJson.safeParse(row.content).data;
  const message = storedContent.safeParse(content).data;
  if (message) return 'view' in message ? message : undefined;
  const file = storedFile.safeParse(content).data;
  return file && { view: file.file, ref: file.ref };
}

/** Whether people can see what the row owes, in some version. */
export function isShown(row: DeliveryRow): boolean {
  if (row.kind === 'message') return row.ts !== null;
  return row.kind === 'canvas' ? row.channel_id !== null : row.sent_version > 0;
}

/** Whether others of its lane go on while it rests: a picture or canvas, and a message that is posted and awaits one. */
export function stepsAside({ kind, shows_key, ts }: DeliveryRow): boolean {
  return kind === 'picture' || kind === 'canvas' || (shows_key !== null && ts !== null);
}

export function toRecord(row: DeliveryRow): DeliveryRecord {
  const source = sourceOf(row);
  return {
    workspaceId: row.workspace_id,
    key: row.key,
    kind: row.kind,
    channel: row.channel,
    view: source?.view ?? null,
    ref: source?.ref ?? null,
    state: row.state,
    reason: row.reason,
    error: row.error,
    attempts: row.attempts,
    channelId: isShown(row) ? row.channel_id : null,
    ts: row.ts,
    fileId: row.file_id,
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
