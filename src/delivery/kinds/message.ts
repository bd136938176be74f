import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { withinMessage } from '../../slack/length.ts';
import type { Message } from '../../slack/message.ts';
import { cutMrkdwn } from '../../slack/mrkdwn.ts';
import type { Outcome } from '../outcome.ts';
import type { DeliveryRow } from '../store/tables.ts';

/** By which a message is known again: chat.postMessage has no key of its own against posting twice. */
export const METADATA_TYPE = 'drumbeat_delivery';

/**
 * In bytes of UTF-8, as others measured. Slack posts ten times as much, and refuses a longer text when a message is
 * updated: it would stay as it was.
 */
const LONGEST_UPDATE = 4000;

/** Says where Slack posted it, by which it is updated. */
export async function postMessage(client: WebClient, row: DeliveryRow, message: Message): Promise<Outcome> {
  const answer = await client.chat.postMessage({
    channel: row.channel_id ?? row.channel,
    text: message.text,
    blocks: blocksOf(message),
    metadata: { event_type: METADATA_TYPE, event_payload: { key: row.key } },
    unfurl_links: false,
    unfurl_media: false,
    ...threadOf(row),
  });
  if (!answer.channel || !answer.ts) throw new Error('chat.postMessage answered without channel or ts');
  return { kind: 'posted', channelId: answer.channel, ts: answer.ts };
}

function threadOf({ thread_ts, is_broadcast }: DeliveryRow) {
  if (thread_ts === null) return {};
  return is_broadcast === 1 ? { thread_ts, reply_broadcast: true as const } : { thread_ts };
}

/** Done twice it changes nothing; done late it undoes what came after. */
export async function updateMessage(
  client: WebClient,
  row: DeliveryRow,
  ts: string,
  message: Message,
): Promise<Outcome> {
  const text = cutToBytes(message.text, LONGEST_UPDATE);
  await client.chat.update({ channel: row.channel_id ?? row.channel, ts, text, blocks: blocksOf(message) });
  return { kind: 'current' };
}

function cutToBytes(text: string, bytes: number): string {
  let length = bytes;
  let cut = cutMrkdwn(text, length);
  while (Buffer.byteLength(cut) > bytes) {
    length = Math.floor((length * bytes) / Buffer.byteLength(cut));
    cut = cutMrkdwn(text, length);
  }
  return cut;
}

/** What an update leaves out stays as it was; so a message without blocks says so. */
function blocksOf(message: Message): KnownBlock[] {
  return withinMessage(message.blocks ?? []);
}
