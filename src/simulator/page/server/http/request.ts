import type { IncomingMessage } from 'node:http';
import { parseJson } from '../../../json.ts';
import type { JsonValue } from '../../../types.ts';
import { Told } from '../told.ts';

/** A file of some twenty megabytes, in the base64 of an upload. */
const LARGEST_BODY = 30_000_000;

const here = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Throws unless a page of this server asks, or somebody at this machine. */
export function refuseStrangers({ headers, method }: IncomingMessage): void {
  const { host = '', origin, upgrade, 'sec-fetch-site': site } = headers;
  // Another name that leads to 127.0.0.1 is somebody else's page (DNS rebinding).
  if (!here.test(host)) throw new Told('This page is served at 127.0.0.1 and localhost only.', 403);
  const isForeign = (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site';
  // Browsers keep what is asked with GET from other pages, but not what comes through a socket.
  if (isForeign && (method !== 'GET' || upgrade !== undefined))
    throw new Told('Only the page itself may do that.', 403);
}

/** The JSON that was sent; throws what the sender is told. */
export async function jsonOf(request: IncomingMessage): Promise<JsonValue> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Told('Only application/json is understood here.', 415);
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    // Read to its end all the same: nobody hears an answer while they are still sending.
    if (size <= LARGEST_BODY) chunks.push(chunk);
  }
  if (size > LARGEST_BODY) throw tooLarge();
  const body = parseJson(Buffer.concat(chunks).toString());
  if (body === undefined) throw new Told('That is no JSON.', 400);
  return body;
}

function tooLarge(): Told {
  return new Told('This is too large: files of up to 20 MB are taken.', 413);
}
