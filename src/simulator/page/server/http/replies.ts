import type { ServerResponse } from 'node:http';

/** Nothing from elsewhere is loaded, and nobody else may show or read this. */
const ours = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const forPages = [
  "default-src 'self'",
  // To some browsers a socket of one's own host is not of oneself.
  "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function replyJson(response: ServerResponse, status: number, body: object): void {
  const headers = { ...ours, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

export function replyText(response: ServerResponse, status: number, text: string): void {
  const headers = { ...ours, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(text);
}

/** A part of the page as it was built. */
export function replyPage(response: ServerResponse, type: string, bytes: Buffer, keep: boolean): void {
  response
    .writeHead(200, {
      ...ours,
      'content-type': type,
      'content-security-policy': forPages,
      'cache-control': keep ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    .end(bytes);
}

/** A file that somebody shared: shown as a picture or kept on disk, never run. */
export function replyFile(response: ServerResponse, type: string, name: string, bytes: Buffer): void {
  const how = type.startsWith('image/') ? 'inline' : 'attachment';
  response
    .writeHead(200, {
      ...ours,
      'content-type': type,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-disposition': `${how}; filename*=UTF-8''${encodedName(name)}`,
      'cache-control': 'no-cache',
    })
    .end(bytes);
}

/** As RFC 8187 has it; halves of characters that are none become question marks. */
function encodedName(name: string): string {
  const whole = Buffer.from(name).toString();
  return encodeURIComponent(whole).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
