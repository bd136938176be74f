import { WebAPIHTTPError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import type { FileContent } from '../types.ts';

/** Not the network's mood: the same bytes will be refused again. */
class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
}

/** Gives Slack the bytes. Until the upload is completed nobody sees anything, so it may be done again. `timeoutMs` is machine time. */
export async function upload(
  client: WebClient,
  { name }: FileContent,
  body: string | Uint8Array,
  timeoutMs: number,
): Promise<string> {
  const bytes = Buffer.from(body);
  const ticket = await client.files.getUploadURLExternal({ filename: name, length: bytes.length });
  if (!ticket.upload_url || !ticket.file_id)
    throw new Error('files.getUploadURLExternal answered without url');
  await send(ticket.upload_url, bytes, timeoutMs);
  return ticket.file_id;
}

/** Fails as the client's own calls fail, so that the same verdicts hold. */
async function send(url: string, body: Buffer<ArrayBuffer>, timeoutMs: number): Promise<void> {
  const { status, statusText } = await post(url, body, timeoutMs).catch((cause: unknown) => {
    throw new WebAPIRequestError(cause instanceof Error ? cause : new Error(String(cause)));
  });
  if (status >= 400 && status < 500 && status !== 429) throw new UploadRefused(`HTTP ${status}`);
  if (status !== 200) throw new WebAPIHTTPError(status, statusText, {});
}

async function post(url: string, body: Buffer<ArrayBuffer>, timeoutMs: number): Promise<Response> {
  const response = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
  await response.arrayBuffer();
  return response;
}
