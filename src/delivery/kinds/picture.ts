import type { WebClient } from '@slack/web-api';
import type { Outcome } from '../outcome.ts';
import type { FileContent } from '../types.ts';
import { upload } from './upload.ts';

/** Without a channel: a message shows it by its id. */
export async function uploadPicture(
  client: WebClient,
  picture: FileContent,
  body: string | Uint8Array,
  timeoutMs: number,
): Promise<Outcome> {
  const id = await upload(client, picture, body, timeoutMs);
  await client.files.completeUploadExternal({ files: [{ id, title: picture.title }] });
  return { kind: 'uploaded', fileId: id };
}
