import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorCode, errorLine, isSlackFailure, retryAfterMs, verdictOf } from '../../src/slack/errors.ts';
import { sdkLog } from '../../src/slack/sdk-log.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const silent = sdkLog({ info: () => undefined, warn: () => undefined, error: () => undefined });

/** Longer than any answer takes on a busy machine. */
const PATIENCE_MS = 20_000;

type Reply = { status?: number; headers?: Record<string, string>; body?: string } | 'reset' | 'hang';

/** What the SDK throws when a server really answers like this. */
async function thrownBy(reply: Reply): Promise<unknown> {
  const server = createServer((request, response) => {
    if (reply === 'reset') request.socket.resetAndDestroy();
    else if (reply !== 'hang') response.writeHead(reply.status ?? 200, reply.headers).end(reply.body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return thrownAt(url, reply === 'hang' ? 200 : PATIENCE_MS);
}

/** An address at which nobody listens any more. */
async function closedServer(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

async function thrownAt(slackApiUrl: string, timeout = PATIENCE_MS): Promise<unknown> {
  const client = new WebClient('xoxb-1', {
    slackApiUrl,
    retryConfig: { retries: 0 },
    timeout,
    rejectRateLimitedCalls: true,
    logger: silent,
  });
  return client.auth.test().then(
    () => undefined,
    (error: unknown) => error,
  );
}

function refusing(error: string): Reply {
  return { body: JSON.stringify({ ok: false, error }) };
}

describe('what a failed call means', () => {
  test.each<{ what: string; reply: Reply; verdict: string; line: string }>([
    {
      what: 'a revoked token',
      reply: refusing('token_revoked'),
      verdict: 'install-gone',
      line: 'token_revoked',
    },
    {
      what: 'an archived channel',
      reply: refusing('is_archived'),
      verdict: 'place-gone',
      line: 'is_archived',
    },
    { what: 'a bad block', reply: refusing('invalid_blocks'), verdict: 'bug', line: 'invalid_blocks' },
    {
      what: 'a code nobody knows',
      reply: refusing('brand_new_error'),
      verdict: 'bug',
      line: 'brand_new_error',
    },
    {
      what: 'a deleted message',
      reply: refusing('message_not_found'),
      verdict: 'post-again',
      line: 'message_not_found',
    },
    {
      what: 'a limit in the body',
      reply: refusing('ratelimited'),
      verdict: 'rate-limited',
      line: 'ratelimited',
    },
    {
      what: 'a busy Slack',
      reply: refusing('service_unavailable'),
      verdict: 'retry',
      line: 'service_unavailable',
    },
    { what: 'a broken Slack', reply: refusing('fatal_error'), verdict: 'uncertain', line: 'fatal_error' },
    { what: 'HTTP 503', reply: { status: 503 }, verdict: 'uncertain', line: 'HTTP 503' },
    { what: 'HTTP 403 of a proxy', reply: { status: 403 }, verdict: 'retry', line: 'HTTP 403' },
    {
      what: "a proxy's page",
      reply: { body: '<html>Sign in</html>' },
      verdict: 'uncertain',
      line: 'unreadable answer',
    },
    {
      what: 'HTTP 429',
      reply: { status: 429, headers: { 'retry-after': '7' } },
      verdict: 'rate-limited',
      line: 'ratelimited',
    },
    { what: 'HTTP 429 without end', reply: { status: 429 }, verdict: 'rate-limited', line: 'ratelimited' },
    { what: 'a reset', reply: 'reset', verdict: 'uncertain', line: 'ECONNRESET' },
    { what: 'no answer in time', reply: 'hang', verdict: 'uncertain', line: 'TimeoutError' },
  ])('$what: $verdict', async ({ reply, verdict, line }) => {
    const error = await thrownBy(reply);
    expect(verdictOf(error)).toBe(verdict);
    expect(errorLine(error)).toBe(line);
    expect(isSlackFailure(error)).toBe(true);
  });

  test('a refused connection never left', async () => {
    const error = await thrownAt(await closedServer());
    expect(verdictOf(error)).toBe('retry');
    expect(errorLine(error)).toBe('ECONNREFUSED');
  });

  test('a name that resolves to nothing never left', async () => {
    const error = await thrownAt('http://nowhere.invalid/');
    expect(verdictOf(error)).toBe('retry');
    expect(errorLine(error)).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  test('what is not Slack’s is a bug of ours', () => {
    const error = new TypeError('x is not a function');
    expect(verdictOf(error)).toBe('bug');
    expect(isSlackFailure(error)).toBe(false);
    expect(errorLine(error)).toBe('TypeError');
  });
});

test('Retry-After is taken as said, and half a minute where it is not', async () => {
  expect(retryAfterMs(await thrownBy({ status: 429, headers: { 'retry-after': '7' } }))).toBe(7000);
  expect(retryAfterMs(await thrownBy({ status: 429 }))).toBe(30_000);
});

test("Slack's own code is told apart from the network's", async () => {
  expect(errorCode(await thrownBy(refusing('channel_not_found')))).toBe('channel_not_found');
  expect(errorCode(await thrownBy('reset'))).toBeUndefined();
});

const CONTRACT = fileURLToPath(new URL('../../../shared/slack-contract/methods/', import.meta.url));

/** Codes that are about what we ask, never about where or when: our bug, as is any code in no list. */
const OURS =
  /^(invalid_|no_text$|no_dual|not_implemented|too_many_|msg_|metadata_|missing_|as_user|attachment_|block|cant_broadcast|deprecated|duplicate_|draft|file|is_bot|markdown_|max_file|method_|send_on_behalf|slack_connect|streaming|unable_to_share|unknown_method|view_too_large)/;

if (!existsSync(CONTRACT))
  process.stdout.write('Skipped: Slack’s list of errors is not beside this repository.\n');

test.skipIf(!existsSync(CONTRACT)).each(['chat.postMessage', 'chat.update', 'views.publish'])(
  'every error that Slack lists for %s is judged',
  (method) => {
    const recorded = z.object({ errors: z.record(z.string(), z.unknown()) });
    const { errors } = recorded.parse(JSON.parse(readFileSync(`${CONTRACT}${method}.json`, 'utf8')));
    const unjudged = Object.keys(errors).filter((code) => {
      const verdict = verdictOf(new WebAPIPlatformError({ ok: false, error: code }));
      return verdict === 'bug' && !OURS.test(code);
    });
    expect(unjudged).toEqual([]);
  },
);
