import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api';
import { errorCode, isSlackFailure, verdictOf } from '../slack/errors.ts';
import { conversationOf, whoWeAre } from './addresses.ts';
import { METADATA_TYPE } from './kinds/message.ts';
import { failure, type Outcome } from './outcome.ts';
import type { DeliveryRow } from './store/tables.ts';

/** Slack's clock is not ours. */
const LEEWAY_MS = 15 * 60_000;
const PAGE = 200;

type Found = NonNullable<ConversationsHistoryResponse['messages']>[number];

/**
 * Looks through the conversation, or the thread, for a message of ours with this row's key or file. What forbids to
 * look (a scope, a channel left) leaves it not found: better sent twice than never.
 */
export async function lookFor(client: WebClient, row: DeliveryRow): Promise<Outcome> {
  try {
    const channelId = row.channel_id ?? (await conversationOf(client, row.channel));
    const { botId } = await whoWeAre(client);
    for await (const messages of pages(client, row, channelId)) {
      const ours = messages.find((message) => isRow(message, row, botId));
      if (ours?.ts) return { kind: 'found', channelId, ts: ours.ts };
    }
    return { kind: 'not-found', why: null };
  } catch (error) {
    return isForbidden(error) ? { kind: 'not-found', why: errorCode(error) ?? null } : failure(error, 'look');
  }
}

async function* pages(client: WebClient, row: DeliveryRow, channel: string): AsyncGenerator<Found[]> {
  let cursor: string | undefined;
  do {
    const window = { channel, oldest: oldestOf(row), include_all_metadata: true, limit: PAGE, cursor };
    const page =
      row.thread_ts === null
        ? await client.conversations.history(window)
        : await client.conversations.replies({ ...window, ts: row.thread_ts });
    yield page.messages ?? [];
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}

function oldestOf(row: DeliveryRow): string {
  const firstAttempt = new Date(row.first_attempt_at ?? row.created_at);
  return ((firstAttempt.getTime() - LEEWAY_MS) / 1000).toFixed(6);
}

function isRow(message: Found, row: DeliveryRow, botId: string | undefined): boolean {
  const { metadata, files } = message;
  if (row.file_id !== null) return files?.some(({ id }) => id === row.file_id) ?? false;
  const key = metadata?.event_payload && 'key' in metadata.event_payload && metadata.event_payload.key;
  return metadata?.event_type === METADATA_TYPE && key === row.key && message.bot_id === botId;
}

function isForbidden(error: unknown): boolean {
  if (!isSlackFailure(error)) return false;
  return errorCode(error) === 'missing_scope' || ['place-gone', 'bug'].includes(verdictOf(error));
}
