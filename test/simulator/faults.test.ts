import { expect, test } from 'vitest';
import type { CallFault, Simulator } from '../../src/simulator/index.ts';
import { anApp, aWorkspace, channel, clientOf } from './world.ts';

function posts(slack: Simulator): string[] {
  return (
    slack.workspace.conversations.get(channel(slack, 'dev-standup'))?.messages.map(({ text }) => text) ?? []
  );
}

test.each<{ fault: CallFault; sees: string; lands: boolean }>([
  { fault: { kind: 'error', error: 'fatal_error' }, sees: 'fatal_error', lands: false },
  { fault: { kind: 'error', error: 'internal_error', after: true }, sees: 'internal_error', lands: true },
  { fault: { kind: '429', retryAfter: 7 }, sees: 'retry after 7', lands: false },
  { fault: { kind: '5xx' }, sees: 'HTTP 503', lands: false },
  { fault: { kind: '5xx', status: 500, after: true }, sees: 'HTTP 500', lands: true },
  { fault: { kind: 'reset-before' }, sees: 'no answer', lands: false },
  { fault: { kind: 'reset-after' }, sees: 'no answer', lands: true },
  { fault: { kind: 'slow', ms: 5 }, sees: 'ok', lands: true },
])('$fault: the caller sees "$sees"; it landed: $lands', async ({ fault, sees, lands }) => {
  const { slack } = await aWorkspace();
  slack.faults.on('chat.postMessage', { ...fault, times: 1 });
  const post = () => clientOf(slack).chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'x' });
  expect(await seen(post())).toBe(sees);
  expect(posts(slack)).toHaveLength(lands ? 1 : 0);
  expect(await seen(post())).toBe('ok');
});

async function seen(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'ok',
    (error: { data?: { error?: string }; retryAfter?: number; statusCode?: number }) => {
      if (error.data?.error) return error.data.error;
      if (error.retryAfter !== undefined) return `retry after ${error.retryAfter}`;
      return error.statusCode === undefined ? 'no answer' : `HTTP ${error.statusCode}`;
    },
  );
}

test('a post can land long after its caller gave up', async () => {
  const { slack, clock } = await aWorkspace();
  slack.faults.on('chat.postMessage', { kind: 'lands-late', ms: 20_000, by: 'clock', times: 1 });
  const client = clientOf(slack);
  expect(await seen(client.chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'late' }))).toBe(
    'no answer',
  );
  await clock.moveTo(new Date(clock.now().getTime() + 19_999));
  expect(posts(slack)).toEqual([]);
  await clock.moveTo(new Date(clock.now().getTime() + 1));
  await slack.settled();
  expect(posts(slack)).toEqual(['late']);
});

test('a fault can wait for its argument, and is counted', async () => {
  const { slack } = await aWorkspace();
  const fault = slack.faults.on(/^chat\./, {
    kind: 'error',
    error: 'fatal_error',
    when: ({ text }) => text === 'b',
  });
  const client = clientOf(slack);
  const post = (text: string) =>
    seen(client.chat.postMessage({ channel: channel(slack, 'dev-standup'), text }));
  expect([await post('a'), await post('b'), await post('c')]).toEqual(['ok', 'fatal_error', 'ok']);
  expect(fault.hits).toBe(1);
  fault.remove();
  expect(await post('b')).toBe('ok');
});

test('while the network is down connections are refused; then all is as before', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const post = () => seen(client.chat.postMessage({ channel: channel(slack, 'dev-standup'), text: 'x' }));
  await slack.network.down();
  expect(await post()).toBe('no answer');
  await expect(fetch(`${slack.apiUrl}api.test`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  await slack.network.up();
  expect(await post()).toBe('ok');
});

test('a call that never answers holds the clock until its caller gives up', async () => {
  const { slack, clock } = await aWorkspace();
  slack.faults.on('api.test', { kind: 'hang', times: 1 });
  const givingUp = new AbortController();
  const call = fetch(`${slack.apiUrl}api.test`, { signal: givingUp.signal }).catch(
    (error: Error) => error.name,
  );
  await expect.poll(() => slack.calls.length).toBe(1);
  let moved = false;
  const move = clock.moveTo(new Date(clock.now().getTime() + 1000)).then(() => {
    moved = true;
  });
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(moved).toBe(false);
  givingUp.abort();
  expect(await call).toBe('AbortError');
  await move;
  expect(moved).toBe(true);
});

test.each([
  { kind: 'duplicate', times: 2, outcome: { ok: true } },
  { kind: 'lose-ack', times: 1, outcome: { ok: false } },
  { kind: 'lose', times: 0, outcome: { ok: false } },
] as const)('a command under $kind reaches the app $times times', async ({ kind, times, outcome }) => {
  const heard: string[] = [];
  const { slack } = await anApp(
    (app) => {
      app.command('/blocker', async ({ ack, body }) => {
        heard.push(body.trigger_id);
        await ack();
      });
    },
    { ackDeadlineMs: 200 },
  );
  slack.faults.onEnvelope('slash_commands', { kind, times: 1 });
  expect(
    await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/blocker x' }),
  ).toMatchObject(outcome);
  await slack.settled();
  expect(heard).toHaveLength(times);
  expect(new Set(heard).size).toBe(Math.min(1, times));
});

test('envelopes can be overtaken and delayed', async () => {
  const heard: string[] = [];
  const { slack, clock } = await anApp((app) => {
    app.command('/say', async ({ ack, body }) => {
      heard.push(body.text);
      await ack();
    });
  });
  const say = (text: string) =>
    slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: `/say ${text}` });
  slack.faults.onEnvelope('any', { kind: 'after-next', times: 1 });
  await Promise.all([say('first'), say('second')]);
  expect(heard).toEqual(['second', 'first']);

  slack.faults.onEnvelope('any', { kind: 'delay', ms: 60_000, by: 'clock', times: 1 });
  const late = say('third');
  await say('fourth');
  await clock.moveTo(new Date(clock.now().getTime() + 60_000));
  await late;
  expect(heard.slice(2)).toEqual(['fourth', 'third']);
});
