import type { WebClient } from '@slack/web-api';
import { errorCode } from '../../slack/errors.ts';
import type { Outcome } from '../outcome.ts';
import type { DeliveryRow } from '../store/tables.ts';

/** What is pinned already, perhaps by a call of ours that was never answered, is as it should be. */
export async function pinMessage(client: WebClient, row: DeliveryRow): Promise<Outcome> {
  try {
    await client.pins.add({ channel: row.channel_id ?? row.channel, timestamp: row.thread_ts ?? '' });
  } catch (error) {
    if (errorCode(error) !== 'already_pinned') throw error;
  }
  return { kind: 'current' };
}
