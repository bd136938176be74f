import { pino } from 'pino';
import { expect, test } from 'vitest';
import { holdOne } from './held.ts';
import { aWorld, type World } from './world.ts';

function postsTried(world: World): number {
  return world.slack.calls.filter(({ method }) => method === 'chat.postMessage').length;
}

async function invite(world: World, channel: string): Promise<void> {
  world.slack.act.inviteApp({ user: 'dana', channel });
  await world.database.transaction((trx) =>
    world.outbox.revive(trx, world.workspaceId, world.channel(channel)),
  );
  await world.outbox.idle();
}

test('a channel that cannot be reached is dead for this message only, and its slice hears why', async () => {
  const world = await aWorld();
  world.says.set('card', 'Blocked');
  await world.owe({ to: 'leads', view: 'card' }, { to: 'dev', text: 'news' });
  expect(await world.record('card')).toMatchObject({
    state: 'dead',
    reason: 'place-gone',
    error: 'channel_not_found',
  });
  expect(world.ends).toEqual(['card died: place-gone (channel_not_found)']);
  expect(world.texts('dev')).toEqual(['news']);
});

test('a dead message frees its lane, and its replies share its end', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', {
    kind: 'error',
    error: 'restricted_action',
    when: ({ text }) => text === 'first',
  });
  await world.owe(
    { to: 'dev', text: 'first' },
    { to: 'dev', text: 'about it', replyTo: { key: 'first' } },
    { to: 'dev', text: 'second' },
  );
  expect(world.texts('dev')).toEqual(['second']);
  expect(await world.record('about it')).toMatchObject({
    state: 'dead',
    reason: 'parent',
    error: 'restricted_action',
  });
  await world.owe({ to: 'dev', text: 'more about it', replyTo: { key: 'first' } });
  expect((await world.record('more about it')).state).toBe('dead');
});

test('invited back, the bot says what it owes, and no more than is still worth saying', async () => {
  const world = await aWorld();
  const soon = new Date('2026-03-02T08:10:00.000Z');
  await world.owe(
    { to: 'leads', text: 'Blocked' },
    { to: 'leads', text: 'More about it', replyTo: { key: 'Blocked' } },
    { to: 'leads', text: 'Standup in five minutes', expiresAt: soon },
  );
  expect((await world.record('More about it')).state).toBe('dead');
  await world.pass(3600);
  await invite(world, 'leads');
  expect(world.texts('leads')).toEqual(['Blocked', 'More about it']);
  expect(world.posts('leads')[1]?.threadTs).toBe(world.posts('leads')[0]?.ts);
  await invite(world, 'leads');
  expect(world.texts('leads')).toEqual(['Blocked', 'More about it']);
  expect((await world.record('Standup in five minutes')).state).toBe('dead');
});

test('a person can have a dead message tried again', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'restricted_action', times: 1 });
  await world.owe(
    { to: 'dev', text: 'Blocked' },
    { to: 'dev', text: 'About it', replyTo: { key: 'Blocked' } },
  );
  await world.database.transaction((trx) => world.outbox.retry(trx, world.workspaceId, 'Blocked'));
  await world.outbox.idle();
  expect(world.texts('dev')).toEqual(['Blocked', 'About it']);
});

test('what is tried again does not overtake a call that is under way', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'restricted_action', times: 1 });
  await world.owe({ to: 'dev', text: 'first' });
  const post = holdOne(world, 'chat.postMessage', { when: ({ text }) => text === 'second' });
  const sending = world.owe({ to: 'dev', text: 'second' });
  await post.taken();
  await world.database.transaction((trx) => world.outbox.retry(trx, world.workspaceId, 'first'));
  post.answer();
  await sending;
  expect(world.texts('dev')).toEqual(['second', 'first']);
});

test('somebody who left the company is not written to again', async () => {
  const world = await aWorld();
  await world.owe({ to: 'gone', text: 'How is it going?' });
  await world.pass(3600);
  expect(postsTried(world)).toBe(1);
  expect((await world.record('How is it going?')).state).toBe('dead');
});

test('what Slack will never accept is our fault: dead, and logged whole without its text', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const world = await aWorld({ log });
  await world.owe({
    to: 'dev',
    key: 'card',
    text: 'secret plans',
    content: {
      message: { text: 'secret plans', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] },
    },
  });
  expect(await world.record('card')).toMatchObject({ state: 'dead', reason: 'bug', error: 'invalid_blocks' });
  const line = lines.find((one) => one.includes('our fault')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ workspaceId: world.workspaceId, key: 'card' });
  expect(JSON.parse(line).messages).toEqual([expect.stringContaining('/blocks/0')]);
  expect(line).not.toContain('secret plans');
});

test('a view that throws is tried again, and after some minutes holds nobody up', async () => {
  const world = await aWorld({
    outbox: {
      views: {
        card: {
          async render() {
            throw new Error('a bug of ours');
          },
        },
      },
    },
  });
  await world.owe({ to: 'dev', view: 'card' }, { to: 'dev', text: 'news' }, { to: 'ops', text: 'other' });
  expect(world.texts('ops')).toEqual(['other']);
  await world.pass(600);
  expect(world.texts('dev')).toEqual(['news']);
  expect(await world.record('card')).toMatchObject({ state: 'dead', reason: 'bug', attempts: 8 });
});

test('a slice that throws at the end of its message holds nobody up', async () => {
  const world = await aWorld({
    outbox: {
      views: {
        card: {
          render: async () => ({ text: 'Blocked' }),
          async died() {
            throw new Error('a bug of ours');
          },
        },
      },
    },
  });
  await world.owe({ to: 'leads', view: 'card' }, { to: 'dev', text: 'news' });
  await world.owe({ to: 'dev', text: 'more' });
  expect((await world.record('card')).state).toBe('dead');
  expect(world.texts('dev')).toEqual(['news', 'more']);
});

test('a slice can tell somebody else that its message died', async () => {
  const world = await aWorld();
  const workspaceId = world.workspaceId;
  const dana = world.person('dana');
  const { outbox } = await world.anotherProcess({
    views: {
      card: {
        render: async () => ({ text: 'Blocked' }),
        async died(trx, { key, channel }, aftermath) {
          await aftermath.outbox.owe(trx, {
            kind: 'message',
            workspaceId,
            key: `${key}:died`,
            channel: dana,
            content: { message: { text: `I cannot post in ${channel}` } },
          });
        },
      },
    },
    database: world.database,
  });
  await world.database.transaction((trx) =>
    outbox.owe(trx, {
      kind: 'message',
      workspaceId,
      key: 'card',
      channel: world.channel('leads'),
      content: { view: 'card', ref: {} },
    }),
  );
  await outbox.idle();
  expect(world.texts('dana')).toEqual([`I cannot post in ${world.channel('leads')}`]);
});

test('an update that fails for good leaves the message, and the next refresh tries anew', async () => {
  const world = await aWorld();
  world.says.set('card', 'Open');
  await world.owe({ to: 'dev', view: 'card' });
  world.slack.faults.on('chat.update', { kind: 'error', error: 'is_inactive', times: 1 });
  world.says.set('card', 'Taken');
  await world.refresh('card');
  expect(await world.record('card')).toMatchObject({ state: 'sent', error: 'is_inactive' });
  expect(world.ends).toEqual([]);
  world.says.set('card', 'Resolved');
  await world.refresh('card');
  expect(world.texts('dev')).toEqual(['Resolved']);
});

test('when the installation is gone, nothing is sent, lost or repeated until it is back', async () => {
  const told: string[] = [];
  const world = await aWorld({
    outbox: {
      onInstallGone: async (_workspaceId, error) => {
        told.push(`gone: ${error}`);
      },
      onInstallBack: async () => {
        told.push('back');
      },
    },
  });
  const { app } = world.slack.workspace;
  app.revoked = 'token_revoked';
  const everybody = ['dev', 'ops', 'qa', 'lea', 'omar'];
  await world.owe(...everybody.map((to) => ({ to, text: `for ${to}` })));
  await world.owe({ to: 'dev', text: 'more' });
  expect(told).toEqual(['gone: token_revoked']);
  expect((await world.record('for dev')).state).toBe('owed');
  const tried = postsTried(world);
  await world.pass(3600);
  expect(postsTried(world) - tried).toBeLessThanOrEqual(6);
  app.revoked = null;
  await world.pass(600);
  expect(told).toEqual(['gone: token_revoked', 'back']);
  expect(world.texts('dev')).toEqual(['for dev', 'more']);
  for (const to of everybody.slice(1)) expect(world.texts(to)).toEqual([`for ${to}`]);
});

test('installed again, a workspace gets at once what waited for it', async () => {
  const world = await aWorld();
  world.slack.workspace.app.revoked = 'account_inactive';
  await world.owe({ to: 'dev', text: 'news' });
  world.slack.workspace.app.revoked = null;
  world.outbox.resume(world.workspaceId);
  await world.outbox.idle();
  expect(world.texts('dev')).toEqual(['news']);
});
