import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { plainHost, servePage } from '../../../src/simulator/page/server/index.ts';
import { aWorkspace } from '../world.ts';
import { aPage, aTab } from './tab.ts';

type Asked = { path?: string; method?: string; headers?: { [name: string]: string }; body?: string | Buffer };

/** The status and the words of an answer; fetch would set headers of its own. */
function answerTo(url: string, { path: asked = '/page/workspace', method, headers, body }: Asked) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path: asked, method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const reset = { path: '/page/desk', method: 'POST', body: '{"what":"reset"}' };

const strangers: [string, Asked, number][] = [
  ['another name that leads here', { headers: { host: 'evil.example:3800' } }, 403],
  ['a name that only begins like ours', { headers: { host: 'localhost.evil.example' } }, 403],
  ["another page's deed", { ...reset, headers: { ...json, origin: 'http://evil.example' } }, 403],
  [
    'the deed of a page at another port',
    { ...reset, headers: { ...json, origin: 'http://localhost:1' } },
    403,
  ],
  ['a page without origin', { ...reset, headers: { ...json, origin: 'null' } }, 403],
  ['a form of another page', { ...reset, headers: { 'content-type': 'text/plain' } }, 415],
  ['no content type', reset, 415],
  ['what is no JSON', { ...reset, headers: json, body: '{"what":' }, 400],
  ['a deed that is none', { ...reset, headers: json, body: '{"what":"format-disk"}' }, 400],
  [
    'a deed without what it needs',
    { path: '/page/do', method: 'POST', headers: json, body: '{"what":"say"}' },
    400,
  ],
  ['a body of more than 30 MB', { ...reset, headers: json, body: Buffer.alloc(30_000_001, ' ') }, 413],
  ['another method', { method: 'DELETE' }, 405],
  ['another path', { path: '/page/secrets' }, 404],
  ['an address that is none', { path: '*' }, 400],
  ['a file outside', { path: '/../package.json' }, 404],
  ['a file outside, written otherwise', { path: '/assets/..%2f..%2fpackage.json' }, 404],
];

test.each(strangers)('%s is refused', async (_who, asked, status) => {
  const { slack } = await aWorkspace();
  const { url } = await aPage(slack);
  const answer = await answerTo(url, asked);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toContain('Lea Okafor');
  expect(answer.text).toMatch(/\w\.("|\n)/);
});

test.each([
  ['another page', '/page/changes', { origin: 'http://evil.example' }, 403],
  ['another name that leads here', '/page/changes', { host: 'evil.example' }, 403],
  ['another path', '/page/do', {}, 404],
])('%s hears nothing of changes', async (_who, asked, headers, status) => {
  const { slack } = await aWorkspace();
  const { url } = await aPage(slack);
  const socket = new WebSocket(`${url.replace('http', 'ws')}${asked}?as=lea`, { headers });
  const refused = new Promise<Error>((resolve) => socket.on('error', resolve));
  expect((await refused).message).toBe(`Unexpected server response: ${status}`);
});

test('localhost and 127.0.0.1 are at home here, at whatever port', async () => {
  const { slack } = await aWorkspace();
  const { url } = await aPage(slack);
  for (const host of ['localhost:8080', '127.0.0.1', '[::1]:3800']) {
    expect((await answerTo(url, { headers: { host } })).status).toBe(200);
  }
});

test('what the host refuses is told in its words, and a bug as one', async () => {
  const { slack } = await aWorkspace();
  const lea = aTab(await aPage(slack), 'lea');
  expect(await lea.post('/page/desk', { what: 'reset' })).toEqual({
    status: 200,
    body: { ok: false, error: 'Nothing can be moved here.' },
  });
  const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
  const host = { ...plainHost(slack), do: () => Promise.reject(new TypeError('x is not a function')) };
  expect(await aTab(await aPage(slack, host), 'lea').post('/page/desk', { what: 'reset' })).toEqual({
    status: 500,
    body: { ok: false, error: 'Something in the local workspace broke. The terminal says what.' },
  });
  expect((await warned).message).toBe('x is not a function');
});

test('the page is served as it was built, and says how to build it where it was not', async () => {
  const { slack } = await aWorkspace();
  const folder = await mkdtemp(path.join(tmpdir(), 'drumbeat-page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const page = await servePage({ host: plainHost(slack), folder });
  onTestFinished(() => page.stop());
  const missing = await answerTo(page.url, { path: '/' });
  expect(missing).toEqual({
    status: 503,
    text: 'The page is not built yet. Build it with: npm run build:page\n',
  });
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'assets/index-1a.js'), 'start()');
  await writeFile(path.join(folder, '.env.js'), 'secret');
  expect((await answerTo(page.url, { path: '/.env.js' })).status).toBe(404);
  const frame = await fetch(`${page.url}/?as=lea`);
  const script = await fetch(`${page.url}/assets/index-1a.js`);
  expect([await frame.text(), await script.text()]).toEqual(['<!doctype html>', 'start()']);
  expect(frame.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(frame.headers.get('cache-control')).toBe('no-cache');
  expect(script.headers.get('content-type')).toContain('javascript');
  expect(script.headers.get('cache-control')).toContain('immutable');
});

test('a port that is taken is said to be', async () => {
  const { slack } = await aWorkspace();
  const { url } = await aPage(slack);
  const again = servePage({ host: plainHost(slack), port: Number(new URL(url).port) });
  await expect(again).rejects.toThrow('EADDRINUSE');
});
