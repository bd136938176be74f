import type { IncomingMessage } from 'node:http';
import { isObject, parseJson } from '../json.ts';
import type { JsonObject } from '../types.ts';
import { refuse } from './method.ts';

const largestBody = 10_000_000;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    if (size > largestBody) throw new Error('A request was larger than Slack takes.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The arguments of a request: from its query, and from its form, JSON or multipart body. */
export async function argumentsOf(request: IncomingMessage, url: URL, body: Buffer): Promise<JsonObject> {
  const fromQuery: JsonObject = Object.fromEntries(url.searchParams);
  if (request.method === 'GET' || body.length === 0) return fromQuery;
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) return { ...fromQuery, ...jsonBody(body) };
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { ...fromQuery, ...Object.fromEntries(new URLSearchParams(body.toString())) };
  }
  if (type.startsWith('multipart/form-data')) return { ...fromQuery, ...(await formFields(body, type)) };
  return refuse('invalid_post_type');
}

function jsonBody(body: Buffer): JsonObject {
  const parsed = parseJson(body.toString());
  return isObject(parsed) ? parsed : refuse('invalid_form_data');
}

async function formFields(body: Buffer, type: string): Promise<JsonObject> {
  const fields: JsonObject = {};
  for (const [name, value] of await multipart(body, type))
    if (typeof value === 'string') fields[name] = value;
  return fields;
}

/** The bytes of an uploaded file: the first file of a form, or the body as it is. */
export async function uploadedBytes(body: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/form-data')) return body;
  for (const [, value] of await multipart(body, type)) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}

function multipart(body: Buffer, type: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}
