import { createHmac } from 'node:crypto';
import type { Delivered, Envelope, Transport } from '../context.ts';
import { parseJson, textOf } from '../json.ts';
import { machineSeconds } from '../machine.ts';
import type { JsonValue, Workspace } from '../types.ts';

export interface HttpDeliverer extends Transport {
  /** Sets the request URL after the app there has answered Slack's challenge; throws when it has not. */
  deliverTo(workspace: Workspace, requestUrl: string): Promise<void>;
}

/** Signed requests to the app's request URL, as Slack sends them where there is no Socket Mode. */
export function createHttpDeliverer(ackDeadlineMs: number): HttpDeliverer {
  const urls = new Map<string, string>();
  return {
    async deliverTo(workspace, requestUrl) {
      const challenge = workspace.ids.next('challenge');
      const body = JSON.stringify({
        token: workspace.app.verificationToken,
        challenge,
        type: 'url_verification',
      });
      const response = await signedPost(workspace, requestUrl, ackDeadlineMs, {
        type: 'application/json',
        body,
      });
      const text = await response.text();
      const answer = parseJson(text);
      const echoed =
        typeof answer === 'object' && answer !== null && 'challenge' in answer ? answer.challenge : text;
      if (echoed !== challenge) throw new Error(`${requestUrl} did not answer Slack's challenge.`);
      urls.set(workspace.app.appId, requestUrl);
    },
    async send(workspace, envelope) {
      const url = urls.get(workspace.app.appId);
      return url === undefined
        ? { acked: false, reason: 'unreachable' }
        : post(workspace, url, ackDeadlineMs, envelope);
    },
  };
}

async function post(
  workspace: Workspace,
  url: string,
  ackDeadlineMs: number,
  envelope: Envelope,
): Promise<Delivered> {
  try {
    const response = await signedPost(
      workspace,
      url,
      ackDeadlineMs,
      bodyOf(envelope),
      retryHeaders(envelope),
    );
    const text = await response.text();
    if (!response.ok) return { acked: false, reason: 'http_error' };
    return { acked: true, body: answered(response, text) };
  } catch (error) {
    return { acked: false, reason: isTimeout(error) ? 'timeout' : 'unreachable' };
  }
}

function bodyOf({ kind, payload }: Envelope): { type: string; body: string } {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'events_api') return { type: 'application/json', body: JSON.stringify(payload) };
  if (kind === 'interactive')
    return { type: form, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  const fields = Object.entries(payload).map(([name, value]): [string, string] => [
    name,
    textOf(value) || String(value),
  ]);
  return { type: form, body: new URLSearchParams(fields).toString() };
}

function retryHeaders({ retry }: Envelope): { [name: string]: string } {
  return retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};
}

function signedPost(
  workspace: Workspace,
  url: string,
  deadlineMs: number,
  { type, body }: { type: string; body: string },
  headers: { [name: string]: string } = {},
): Promise<Response> {
  const timestamp = String(machineSeconds());
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      ...headers,
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature(workspace.app.signingSecret, timestamp, body),
    },
    signal: AbortSignal.timeout(deadlineMs),
  });
}

/** Slack's signature, version 0: an HMAC over version, timestamp and body. */
function signature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function answered(response: Response, text: string): JsonValue | undefined {
  if (text === '') return undefined;
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return isJson ? parseJson(text) : text;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}
