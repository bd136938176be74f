import { describe, expect, test } from 'vitest';
import { createDeliveryClient } from '../../src/delivery/index.ts';
import type { CallFault } from '../../src/simulator/index.ts';
import { defaultScopes } from '../../src/simulator/scopes.ts';
import { holdOne } from './held.ts';
import { aDatabaseFile, aWorld, type World } from './world.ts';

function calls(world: World, method: string): number {
  return world.slack.calls.filter((call) => call.method === method).length;
}

describe('whatever becomes of the call, the message arrives once', () => {
  test.each<{ fault: CallFault; posts: number }>([
    { fault: { kind: 'reset-after' }, posts: 1 },
    { fault: { kind: 'reset-before' }, posts: 2 },
    { fault: { kind: '5xx', after: true }, posts: 1 },
    { fault: { kind: '5xx' }, posts: 2 },
    { fault: { kind: 'error', error: 'fatal_error', after: true }, posts: 1 },
    { fault: { kind: 'error', error: 'internal_error' }, posts: 2 },
    { fault: { kind: 'error', error: 'service_unavailable' }, posts: 2 },
    { fault: { kind: 'lands-late', ms: 20_000, by: 'clock' }, posts: 1 },
    { fault: { kind: '429', retryAfter: 30 }, posts: 2 },
  ])('$fault', async ({ fault, posts }) => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { ...fault, times: 1 });
    await world.owe(
      { to: 'dev', text: 'Standup is at ten' },
      { to: 'lea', text: 'How is it going?' },
      { to: 'dev', text: 'after it' },
    );
    await world.pass(120);
    expect(world.texts('dev')).toEqual(['Standup is at ten', 'after it']);
    expect(world.texts('lea')).toEqual(['How is it going?']);
    expect(await world.record('Standup is at ten')).toMatchObject({ state: 'sent', error: null });
    expect(calls(world, 'chat.postMessage')).toBe(posts + 2);
  });

  test('in direct messages, whose id is asked for first', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    await world.owe({ to: 'lea', text: 'How is it going?' });
    await world.pass(60);
    expect(world.texts('lea')).toEqual(['How is it going?']);
    expect(calls(world, 'conversations.open')).toBe(1);
    expect((await world.record('How is it going?')).channelId).toMatch(/^D/);
  });

  test('in a thread, which histories do not show', async () => {
    const world = await aWorld();
    await world.owe({ to: 'dev', text: 'The daily' });
    world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    await world.owe({ to: 'dev', text: 'Its details', replyTo: { key: 'The daily' } });
    await world.pass(60);
    expect(world.texts('dev')).toEqual(['The daily', 'Its details']);
    expect(calls(world, 'conversations.replies')).toBe(1);
  });

  test('under three pages of other messages', async () => {
    const world = await aWorld({ slack: { rates: false } });
    world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    await world.owe({ to: 'dev', text: 'Standup is at ten' });
    for (let count = 0; count < 450; count++) {
      world.slack.act.speak({ user: 'lea', channel: 'dev', text: `chatter ${count}` });
    }
    await world.pass(60);
    expect(calls(world, 'conversations.history')).toBe(3);
    expect(calls(world, 'chat.postMessage')).toBe(1);
    expect(await world.record('Standup is at ten')).toMatchObject({ state: 'sent' });
  });

  test('when looking is answered with errors too', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    world.slack.faults.on('conversations.history', { kind: '5xx', times: 1 });
    world.slack.faults.on('conversations.history', { kind: '429', retryAfter: 60, times: 1 });
    await world.owe({ to: 'dev', text: 'Standup is at ten' });
    await world.pass(240);
    expect(world.texts('dev')).toEqual(['Standup is at ten']);
    expect(calls(world, 'conversations.history')).toBe(3);
  });
});

test('what fails on our side while looking does not count as not found', async () => {
  let isBroken = false;
  const world: World = await aWorld({
    outbox: {
      async clientFor() {
        if (isBroken) throw new Error('The token cannot be read');
        const { botToken: token, apiUrl } = world.slack;
        return createDeliveryClient({ token, apiUrl });
      },
    },
  });
  world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  isBroken = true;
  await world.pass(45);
  isBroken = false;
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Standup is at ten']);
  expect(calls(world, 'chat.postMessage')).toBe(1);
});

test('what cannot be looked for is looked for ever less often', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
  world.slack.faults.on('conversations.history', { kind: '5xx' });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  await world.pass(3600);
  expect(calls(world, 'conversations.history')).toBeLessThan(20);
});

test('nothing is looked for sooner than 30 seconds after its attempt', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  await world.pass(29);
  expect(calls(world, 'conversations.history')).toBe(0);
  await world.pass(1);
  expect(calls(world, 'conversations.history')).toBe(1);
});

test('what somebody else wrote under our name is not taken for ours', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  world.slack.act.speak({ user: 'lea', channel: 'dev', text: 'Standup is at ten' });
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Standup is at ten']);
});

test('another message of ours is not taken for the one that is missing', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'Good morning' });
  world.slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Good morning', 'Standup is at ten']);
});

test('without the scope to look, twice is better than never', async () => {
  const scopes = defaultScopes.filter((scope) => !scope.endsWith(':history'));
  const world = await aWorld({ slack: { scopes } });
  world.slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
  await world.owe({ to: 'dev', text: 'Standup is at ten' });
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Standup is at ten']);
  expect((await world.record('Standup is at ten')).state).toBe('sent');
});

test('two processes on one database send each message once', async () => {
  const world = await aWorld({ databaseUrl: aDatabaseFile(), slack: { rates: false } });
  const other = await world.anotherProcess();
  const due = new Date(world.clock.now().getTime() + 1000);
  const places = ['dev', 'ops', 'qa', 'secret', 'lea', 'omar', 'dana'];
  await world.owe(
    ...places.flatMap((to) => [1, 2, 3].map((n) => ({ to, text: `${to} ${n}`, notBefore: due }))),
  );
  world.clock.set(due);
  await Promise.all([world.outbox.processDue(), other.outbox.processDue()]);
  await Promise.all([world.outbox.processDue(), other.outbox.processDue()]);
  for (const to of places) expect(world.texts(to)).toEqual([`${to} 1`, `${to} 2`, `${to} 3`]);
  expect(calls(world, 'chat.postMessage')).toBe(places.length * 3);
});

test('what Slack told one process to wait for, another on the same database waits for too', async () => {
  const world = await aWorld({ databaseUrl: aDatabaseFile() });
  const other = await world.anotherProcess();
  world.slack.faults.on('chat.postMessage', { kind: '429', retryAfter: 30, times: 1 });
  await world.owe({ to: 'dev', text: 'news' });
  await other.outbox.processDue();
  expect(calls(world, 'chat.postMessage')).toBe(1);
  await world.pass(30);
  expect(world.texts('dev')).toEqual(['news']);
});

test('cancelled while it is in doubt, it is not sent again', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
  await world.owe({ to: 'lea', text: 'reminder' });
  await world.database.transaction((trx) =>
    world.outbox.cancel(trx, world.workspaceId, 'reminder', 'answered already'),
  );
  await world.pass(60);
  expect(world.texts('lea')).toEqual([]);
  expect(await world.record('reminder')).toMatchObject({ state: 'skipped', reason: 'answered already' });
});

test('what was accepted after the lease had ended is recorded all the same', async () => {
  const world = await aWorld({ databaseUrl: aDatabaseFile() });
  const other = await world.anotherProcess();
  const post = holdOne(world, 'chat.postMessage', { ms: 120_000 });
  const owing = world.owe({ to: 'dev', text: 'news' });
  await post.taken();
  world.clock.set(new Date(world.clock.now().getTime() + 61_000));
  world.slack.faults.on('conversations.history', { kind: '5xx', times: 1 });
  await other.outbox.processDue();
  expect((await world.record('news')).state).toBe('uncertain');
  post.answer();
  await owing;
  expect(await world.record('news')).toMatchObject({ state: 'sent', ts: world.posts('dev')[0]?.ts });
});

describe('a process that is killed between claiming a message and recording what became of it', () => {
  async function kill(world: World, isSlackCalled: boolean): Promise<void> {
    const client = createDeliveryClient({ token: world.slack.botToken, apiUrl: world.slack.apiUrl });
    const dying = await world.anotherProcess({
      async clientFor() {
        await dying.database.close();
        if (!isSlackCalled) throw new Error('killed');
        return client;
      },
    });
    await dying.database.transaction((trx) =>
      dying.outbox.owe(trx, {
        kind: 'message',
        workspaceId: world.workspaceId,
        key: 'standup',
        channel: world.channel('dev'),
        content: { message: { text: 'Standup is at ten' } },
      }),
    );
    await dying.outbox.idle();
  }

  test.each([
    { name: 'before Slack heard of it', isSlackCalled: false, posts: 1 },
    { name: 'after Slack accepted it', isSlackCalled: true, posts: 1 },
  ])('$name: the next process looks for it', async ({ isSlackCalled, posts }) => {
    const world = await aWorld({ databaseUrl: aDatabaseFile() });
    await kill(world, isSlackCalled);
    expect((await world.record('standup')).state).toBe('sending');
    await world.pass(59);
    expect(calls(world, 'conversations.history')).toBe(0);
    await world.pass(61);
    expect(calls(world, 'conversations.history')).toBe(1);
    expect(calls(world, 'chat.postMessage')).toBe(posts);
    expect(world.texts('dev')).toEqual(['Standup is at ten']);
    expect((await world.record('standup')).state).toBe('sent');
  });
});
