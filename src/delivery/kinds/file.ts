import type { WebClient } from '@slack/web-api';
import { conversationOf } from '../addresses.ts';
import type { Outcome } from '../outcome.ts';
import { type DeliveryRow, fileContentOf } from '../store/tables.ts';
import type { FileContent } from '../types.ts';
import { upload } from './upload.ts';

/** The id is kept before anything is shared: by it the file is looked for in the conversation. */
export async function uploadFile(
  client: WebClient,
  file: FileContent,
  body: string | Uint8Array,
  timeoutMs: number,
): Promise<Outcome> {
  return { kind: 'uploaded', fileId: await upload(client, file, body, timeoutMs) };
}

/** Done twice it is shared twice. */
export async function shareFile(client: WebClient, row: DeliveryRow, fileId: string): Promise<Outcome> {
  const { title, comment } = fileContentOf(row);
  const channelId = row.channel_id ?? (await conversationOf(client, row.channel));
  await client.files.completeUploadExternal({
    files: [{ id: fileId, title }],
    channel_id: channelId,
    ...(row.thread_ts !== null && { thread_ts: row.thread_ts }),
    ...(comment !== undefined && { initial_comment: comment }),
  });
  return { kind: 'shared', channelId };
}
