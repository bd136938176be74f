import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { machineDate } from '../../src/time/index.ts';
import { type BoltWorld, type BoltWorldOptions, gate, startBoltWorld } from './bolt-world.ts';

const TYPED = { user: 'lea', channel: 'dev-standup', text: '/try' };
const answering: BoltWorldOptions = { commands: [{ run: (typed) => typed.reply({ text: 'Here it is.' }) }] };

/** A command that is in hand until the test lets it go on. */
function inHand() {
  const [begun, goOn] = [gate(), gate()];
  const options: BoltWorldOptions = {
    commands: [
      {
        async run(typed) {
          begun.open();
          await goOn.opened;
          await typed.reply({ text: 'Here it is.' });
        },
      },
    ],
  };
  return { options, begun, goOn };
}

function connectionsOpened({ slack }: BoltWorld): number {
  return slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
}

describe('the sockets', () => {
  test('are renewed when Slack warns, and every command typed meanwhile is answered', async () => {
    const world = await startBoltWorld(answering);
    const { slack, as } = world;
    slack.sockets.refresh('warning');
    const outcomes = [];
    while (slack.sockets.open() < 4 && outcomes.length < 1000)
      outcomes.push(await slack.act.runCommand(TYPED));
    for (let each = 0; each < 4; each++) outcomes.push(await slack.act.runCommand(TYPED));
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    expect(as('lea').ephemerals({ in: 'dev-standup' })).toHaveLength(outcomes.length);
    expect(connectionsOpened(world)).toBe(4);
  });

  test('are told to go while a command is in hand: it is acknowledged before they go', async () => {
    const { options, begun, goOn } = inHand();
    const world = await startBoltWorld(options);
    const typing = world.slack.act.runCommand(TYPED);
    await begun.opened;
    world.slack.sockets.refresh();
    goOn.open();
    expect(await typing).toEqual({ ok: true });
    await world.as('lea').sees('Here it is.', { in: 'dev-standup' });
    await expect.poll(() => world.slack.sockets.open()).toBe(4);
    expect(await world.slack.act.runCommand(TYPED)).toEqual({ ok: true });
  });

  test('are cut while a command is in hand: it is acknowledged over the next', async () => {
    const { options, begun, goOn } = inHand();
    const world = await startBoltWorld(options);
    const typing = world.slack.act.runCommand(TYPED);
    await begun.opened;
    world.slack.sockets.drop();
    await expect.poll(() => world.transport.isOpen(), { interval: 1 }).toBe(false);
    goOn.open();
    expect(await typing).toEqual({ ok: true });
    await world.as('lea').sees('Here it is.', { in: 'dev-standup' });
  });

  test('go on after a message that the SDK cannot read', async () => {
    const { slack, logged } = await startBoltWorld(answering);
    await slack.act.rateLimitEvents();
    expect(await slack.act.runCommand(TYPED)).toEqual({ ok: true });
    expect(logged.map(({ msg }) => msg)).toEqual([expect.stringContaining('passed over a message')]);
  });

  test('come back after the network was down; the log says each try once, as no error, and has no token', async () => {
    const { slack, transport, logged } = await startBoltWorld(answering);
    await slack.network.down();
    await expect.poll(() => transport.isOpen()).toBe(false);
    await expect.poll(() => logged.some(({ msg }) => msg.includes('no socket to Slack'))).toBe(true);
    await slack.network.up();
    await expect.poll(() => slack.sockets.open()).toBe(2);
    expect(await slack.act.runCommand(TYPED)).toEqual({ ok: true });
    for (const { level, msg } of logged) {
      expect(level).toBeLessThan(50);
      expect(msg).toMatch(/^(a socket to Slack was cut|no socket to Slack .*next try in \d+ ms$)/);
    }
    for (const secret of [slack.appToken, slack.botToken, 'ticket'])
      expect(JSON.stringify(logged)).not.toContain(secret);
  });

  test('stay closed once they are closed, also when Slack cuts them meanwhile', async () => {
    const world = await startBoltWorld(answering);
    const stopping = world.stop();
    world.slack.sockets.drop();
    await stopping;
    await expect.poll(() => world.slack.sockets.open()).toBe(0);
    expect(connectionsOpened(world)).toBe(2);
  });
});

test.each(['socket', 'http'] as const)(
  'over %s, a stop waits for the command in hand, and its acknowledgement arrives',
  async (transport) => {
    const { options, begun, goOn } = inHand();
    const { slack, as, stop } = await startBoltWorld({ ...options, transport });
    const typing = slack.act.runCommand(TYPED);
    await begun.opened;
    const stopping = stop();
    goOn.open();
    await stopping;
    expect(await typing).toEqual({ ok: true });
    await as('lea').sees('Here it is.', { in: 'dev-standup' });
  },
);

describe('signed HTTP', () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'c' });
  const minutesFromNow = (minutes: number) => Math.floor(machineDate().getTime() / 1000) + minutes * 60;

  /** What the app answers to a request with this time, signed with this secret. */
  async function statusOf({ requestUrl }: BoltWorld, timestamp: number, secret: string): Promise<number> {
    const signed = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signed}`,
    };
    return (await fetch(requestUrl, { method: 'POST', body, headers })).status;
  }

  test('takes what Slack signed within five minutes', async () => {
    const world = await startBoltWorld({ transport: 'http' });
    const { signingSecret } = world.slack;
    expect(await statusOf(world, minutesFromNow(0), signingSecret)).toBe(200);
    expect(await statusOf(world, minutesFromNow(-4), signingSecret)).toBe(200);
    expect(await statusOf(world, minutesFromNow(4), signingSecret)).toBe(200);
  });

  test('refuses what is older, newer, signed by another, unsigned or without a time', async () => {
    const world = await startBoltWorld({ transport: 'http' });
    const { signingSecret } = world.slack;
    expect(await statusOf(world, minutesFromNow(-6), signingSecret)).toBe(401);
    expect(await statusOf(world, minutesFromNow(6), signingSecret)).toBe(401);
    expect(await statusOf(world, minutesFromNow(0), signingSecret.replaceAll(/./g, '0'))).toBe(401);
    expect(await statusOf(world, Number.NaN, signingSecret)).toBe(401);
    expect((await fetch(world.requestUrl, { method: 'POST', body })).status).toBe(401);
  });

  test.each(['//', '/\\', '/%', '/slack/events/../nothing', '*'])(
    'answers 404 to %s, and goes on',
    async (path) => {
      const world = await startBoltWorld({ transport: 'http' });
      const { port } = new URL(world.requestUrl);
      const status = await new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port, path, method: 'GET' });
        asked.on('response', (response) => resolve(response.resume().statusCode));
        asked.on('error', reject).end();
      });
      expect(status).toBe(404);
      expect(await statusOf(world, minutesFromNow(0), world.slack.signingSecret)).toBe(200);
    },
  );
});
