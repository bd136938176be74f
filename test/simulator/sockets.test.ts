import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Simulator } from '../../src/simulator/index.ts';
import { aWorkspace, clientOf } from './world.ts';

/** One bare Socket Mode connection that writes down what comes and acks what it is told to. */
async function connect(
  slack: Simulator,
  ack: (envelope: { envelope_id: string }) => object | null = () => ({}),
) {
  const { url = '' } = await clientOf({ ...slack, botToken: slack.appToken }).apps.connections.open();
  const received: { type: string; envelope_id: string }[] = [];
  const socket = new WebSocket(url);
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    received.push(message);
    const payload = message.envelope_id ? ack(message) : null;
    if (payload) socket.send(JSON.stringify({ envelope_id: message.envelope_id, payload }));
  });
  await expect.poll(() => received.map(({ type }) => type)).toContain('hello');
  return { socket, received, url };
}

const command = { user: 'lea', channel: 'dev-standup', text: '/standup' };

test('a connection is greeted, its ticket works once, and commands come over it', async () => {
  const { slack } = await aWorkspace();
  const { socket, received, url } = await connect(slack, () => ({ text: 'Hello.' }));
  expect(received[0]).toMatchObject({
    type: 'hello',
    num_connections: 1,
    connection_info: { app_id: slack.workspace.app.appId },
  });
  const again = new WebSocket(url);
  await expect(
    new Promise((resolve) => again.addEventListener('error', () => resolve('refused'))),
  ).resolves.toBe('refused');
  expect(await slack.act.runCommand(command)).toEqual({ ok: true });
  expect(received[1]).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
  socket.close();
});

test('two connections take turns, and an ack may come over either', async () => {
  const { slack } = await aWorkspace();
  const one = await connect(slack);
  const two = await connect(slack);
  for (let count = 0; count < 4; count += 1) await slack.act.runCommand(command);
  expect([one, two].map(({ received }) => received.length)).toEqual([3, 3]);
  expect(slack.sockets.open()).toBe(2);
});

test('asked to refresh, a connection gets no more; the next one does', async () => {
  const { slack } = await aWorkspace();
  const old = await connect(slack);
  slack.sockets.refresh();
  await expect
    .poll(() => old.received.at(-1))
    .toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  expect(await slack.act.runCommand(command)).toMatchObject({ ok: false });
  const fresh = await connect(slack);
  expect(await slack.act.runCommand(command)).toEqual({ ok: true });
  expect([old.received.length, fresh.received.length]).toEqual([2, 2]);
});

test('a socket dropped in mid-command leaves the command without an answer', async () => {
  const { slack } = await aWorkspace({ ackDeadlineMs: 60 });
  await connect(slack, () => {
    slack.sockets.drop();
    return null;
  });
  expect(await slack.act.runCommand(command)).toMatchObject({ ok: false });
  expect(slack.sockets.open()).toBe(0);
});

test('an app has ten connections at most', async () => {
  const { slack } = await aWorkspace({ rates: false });
  for (let count = 0; count < 10; count += 1) await connect(slack);
  const { url = '' } = await clientOf({ ...slack, botToken: slack.appToken }).apps.connections.open();
  const eleventh = new WebSocket(url);
  const reason = new Promise((resolve) =>
    eleventh.addEventListener('close', (closed) => resolve(closed.reason)),
  );
  expect(await reason).toBe('too_many_websockets');
});

test('a warning lets a connection go on; events that come too fast are told as app_rate_limited', async () => {
  const { slack } = await aWorkspace();
  const { received } = await connect(slack);
  slack.sockets.refresh('warning');
  await slack.act.rateLimitEvents();
  expect(received.slice(1)).toMatchObject([
    { type: 'disconnect', reason: 'warning' },
    { type: 'events_api', payload: { type: 'app_rate_limited', team_id: slack.workspace.id } },
  ]);
});
