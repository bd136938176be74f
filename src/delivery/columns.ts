import { type DeliveryRow, FRESH } from './store/tables.ts';

/** By then Slack has processed a picture that it refused to show half a minute long. */
const PICTURE_FOLLOWS_AFTER_MS = 60_000;

/** Slack shows the message there; what it is to show besides follows as an update. */
export function postedColumns(
  row: DeliveryRow,
  { channelId, ts, isBare }: { channelId: string; ts: string; isBare?: boolean },
  sentVersion: number,
  now: Date,
): Partial<DeliveryRow> {
  const current = currentColumns({ ...row, sent_at: null }, isBare ? sentVersion - 1 : sentVersion, now);
  const later = new Date(now.getTime() + PICTURE_FOLLOWS_AFTER_MS).toISOString();
  return { channel_id: channelId, ts, ...current, ...(isBare && { ready_at: later, not_before_at: later }) };
}

/** Slack shows this version; a later one is owed. */
export function currentColumns(row: DeliveryRow, sentVersion: number, now: Date): Partial<DeliveryRow> {
  const isBehind = row.version > sentVersion;
  return {
    sent_version: sentVersion,
    sent_at: row.sent_at ?? now.toISOString(),
    state: isBehind ? 'owed' : 'sent',
    ready_at: isBehind ? now.toISOString() : null,
    error: null,
    reason: null,
    ...(isBehind && FRESH),
  };
}
