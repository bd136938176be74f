import { expect, test } from 'vitest';
import { holdOne } from './held.ts';
import { aWorld, type World } from './world.ts';

function calls(world: World, method: string): number {
  return world.slack.calls.filter((call) => call.method === method).length;
}

test('a refresh shows the message as it is now', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open: the build is red');
  await world.owe({ to: 'dev', view: 'blocker' });
  world.says.set('blocker', 'Resolved: the build is green');
  await world.refresh('blocker');
  expect(world.texts('dev')).toEqual(['Resolved: the build is green']);
});

test('a refresh before it was ever sent is nothing more to send', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  await world.owe({ to: 'dev', view: 'blocker', notBefore: new Date('2026-03-02T08:01:00.000Z') });
  world.says.set('blocker', 'Resolved');
  await world.refresh('blocker');
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Resolved']);
  expect(world.slack.calls.map(({ method }) => method)).toEqual(['chat.postMessage']);
});

test('five refreshes while Slack is away are one update, the latest', async () => {
  const world = await aWorld();
  world.says.set('vote', '0 votes');
  await world.owe({ to: 'dev', view: 'vote' });
  await world.slack.network.down();
  for (let votes = 1; votes <= 5; votes++) {
    world.says.set('vote', `${votes} votes`);
    await world.refresh('vote');
  }
  await world.slack.network.up();
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['5 votes']);
  expect(calls(world, 'chat.update')).toBe(1);
});

test('a refresh while the message is being posted is not lost', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  const post = holdOne(world, 'chat.postMessage');
  const posting = world.owe({ to: 'dev', view: 'blocker' });
  await post.taken();
  expect((await world.record('blocker')).state).toBe('sending');
  world.says.set('blocker', 'Resolved');
  await world.database.transaction((trx) => world.outbox.refresh(trx, world.workspaceId, 'blocker'));
  post.answer();
  await posting;
  expect(world.texts('dev')).toEqual(['Resolved']);
});

test('49 votes in five seconds are not 49 updates', async () => {
  const world = await aWorld();
  world.says.set('vote', '0 votes');
  await world.owe({ to: 'dev', view: 'vote' });
  for (let votes = 1; votes <= 49; votes++) {
    world.says.set('vote', `${votes} votes`);
    await world.refresh('vote');
    await world.pass(0.1);
  }
  await world.pass(2);
  expect(world.texts('dev')).toEqual(['49 votes']);
  expect(calls(world, 'chat.update')).toBeLessThan(12);
});

test('an update that lands late undoes no later one, and meanwhile its conversation goes on', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  await world.owe({ to: 'dev', view: 'blocker' });
  world.says.set('blocker', 'Taken');
  world.slack.faults.on('chat.update', { kind: 'lands-late', ms: 20_000, by: 'clock', times: 1 });
  await world.refresh('blocker');
  world.says.set('blocker', 'Resolved');
  await world.refresh('blocker');
  await world.owe({ to: 'dev', text: 'news' });
  expect(world.texts('dev')).toEqual(['Open', 'news']);
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Resolved', 'news']);
});

test('an update that got no answer is simply made again', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  await world.owe({ to: 'dev', view: 'blocker' });
  world.says.set('blocker', 'Resolved');
  world.slack.faults.on('chat.update', { kind: 'reset-after', times: 1 });
  await world.refresh('blocker');
  await world.pass(30);
  expect(world.texts('dev')).toEqual(['Resolved']);
  expect(calls(world, 'chat.update')).toBe(2);
  expect(calls(world, 'conversations.history')).toBe(0);
});

test.each(['message_not_found', 'edit_window_closed', 'cant_update_message'])(
  'what cannot be updated (%s) is posted again',
  async (error) => {
    const world = await aWorld();
    world.says.set('blocker', 'Open');
    await world.owe({ to: 'dev', view: 'blocker' });
    world.says.set('blocker', 'Resolved');
    world.slack.faults.on('chat.update', { kind: 'error', error, times: 1 });
    await world.refresh('blocker');
    expect(world.texts('dev')).toEqual(['Open', 'Resolved']);
    world.says.set('blocker', 'Resolved by Lea');
    await world.refresh('blocker');
    expect(world.texts('dev')).toEqual(['Open', 'Resolved by Lea']);
  },
);

test('a view with nothing more to say leaves what Slack shows', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  await world.owe({ to: 'dev', view: 'blocker' });
  world.says.set('blocker', null);
  await world.refresh('blocker');
  expect(world.texts('dev')).toEqual(['Open']);
  expect((await world.record('blocker')).state).toBe('sent');
});

test('updates take their turn behind what was owed before them', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  await world.owe({ to: 'dev', view: 'blocker' });
  world.slack.faults.on('chat.postMessage', { kind: '5xx', times: 1 });
  await world.owe({ to: 'dev', text: 'news' });
  world.says.set('blocker', 'Resolved');
  await world.refresh('blocker');
  expect(world.texts('dev')).toEqual(['Open']);
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Resolved', 'news']);
  expect(world.slack.calls.at(-1)?.method).toBe('chat.update');
});

test('a message that was found again is brought up to date', async () => {
  const world = await aWorld();
  world.says.set('blocker', 'Open');
  world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
  await world.owe({ to: 'dev', view: 'blocker' });
  world.says.set('blocker', 'Resolved');
  await world.refresh('blocker');
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['Resolved']);
});

test("a person's home is published as it is, and many changes at once are one", async () => {
  let shown = 'Nothing due';
  const world = await aWorld({
    outbox: {
      home: async () => ({
        type: 'home',
        blocks: [{ type: 'section', text: { type: 'plain_text', text: shown } }],
      }),
    },
  });
  const userId = world.person('lea');
  const change = () =>
    world.database.transaction((trx) =>
      world.outbox.owe(trx, { kind: 'home', workspaceId: world.workspaceId, userId }),
    );
  await change();
  await world.outbox.idle();
  expect(calls(world, 'views.publish')).toBe(1);
  shown = 'Two things due';
  world.slack.faults.on('views.publish', { kind: '5xx', times: 1 });
  await change();
  await change();
  await world.outbox.idle();
  await world.pass(60);
  expect(calls(world, 'views.publish')).toBe(3);
  expect(JSON.stringify(world.slack.calls.at(-1)?.args)).toContain('Two things due');
});
