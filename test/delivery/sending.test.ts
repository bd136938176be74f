import { expect, test } from 'vitest';
import { aWorld } from './world.ts';

test('what is owed is sent as soon as it is committed, and stands in the ledger', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'Good morning' });
  expect(world.texts('dev')).toEqual(['Good morning']);
  const record = await world.record('Good morning');
  expect(record).toMatchObject({ state: 'sent', attempts: 1, error: null, channelId: world.channel('dev') });
  expect(record.ts).toBe(world.posts('dev')[0]?.ts);
  expect(await world.outbox.nextDueAt()).toBeNull();
});

test('what is rolled back is not sent', async () => {
  const world = await aWorld();
  const undone = world.database.transaction(async (trx) => {
    await world.outbox.owe(trx, {
      kind: 'message',
      workspaceId: world.workspaceId,
      key: 'k',
      channel: world.channel('dev'),
      content: { message: { text: 'never' } },
    });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await world.outbox.processDue();
  expect(world.texts('dev')).toEqual([]);
});

test('the same key owed again changes nothing', async () => {
  const world = await aWorld();
  await world.owe({ to: 'lea', text: 'How was your day?', key: 'prompt' });
  await world.owe({ to: 'lea', text: 'Another question', key: 'prompt' });
  expect(world.texts('lea')).toEqual(['How was your day?']);
});

test('a conversation keeps its order, and others do not wait for it', async () => {
  const world = await aWorld();
  world.slack.faults.on('chat.postMessage', { kind: '5xx', times: 1, when: ({ text }) => text === 'one' });
  await world.owe({ to: 'dev', text: 'one' }, { to: 'dev', text: 'two' }, { to: 'ops', text: 'other' });
  expect(world.texts('dev')).toEqual([]);
  expect(world.texts('ops')).toEqual(['other']);
  await world.pass(60);
  expect(world.texts('dev')).toEqual(['one', 'two']);
});

test('one conversation has one call in flight', async () => {
  const world = await aWorld();
  let open = 0;
  let most = 0;
  world.slack.faults.on('chat.postMessage', {
    kind: 'slow',
    ms: 5,
    by: 'machine',
    when: () => {
      open = world.slack.calls.filter(({ outcome }) => outcome === 'open').length;
      most = Math.max(most, open);
      return true;
    },
  });
  await world.owe(...['a', 'b', 'c', 'd'].map((text) => ({ to: 'dev', text })));
  expect(world.texts('dev')).toEqual(['a', 'b', 'c', 'd']);
  expect(most).toBe(1);
});

test('no more calls are open at once than allowed', async () => {
  const world = await aWorld({ outbox: { concurrency: 2 } });
  let most = 0;
  world.slack.faults.on('chat.postMessage', {
    kind: 'slow',
    ms: 5,
    by: 'machine',
    when: () => {
      most = Math.max(most, world.slack.calls.filter(({ outcome }) => outcome === 'open').length);
      return true;
    },
  });
  await world.owe(...['dev', 'ops', 'qa', 'secret', 'lea', 'omar'].map((to) => ({ to, text: `for ${to}` })));
  expect(world.slack.calls).toHaveLength(6);
  expect(most).toBe(2);
});

test('a reply waits for its parent, and does not hold up its conversation', async () => {
  const world = await aWorld();
  const later = new Date(world.clock.now().getTime() + 60_000);
  await world.owe(
    { to: 'dev', text: 'The daily', notBefore: later },
    { to: 'dev', text: 'Its details', replyTo: { key: 'The daily' } },
    { to: 'dev', text: 'Something else' },
  );
  expect(world.texts('dev')).toEqual(['Something else']);
  expect((await world.record('Its details')).state).toBe('waiting');
  await world.pass(60);
  const [, daily, details] = world.posts('dev');
  expect(world.texts('dev')).toEqual(['Something else', 'The daily', 'Its details']);
  expect(details?.threadTs).toBe(daily?.ts);
});

test('a reply in direct messages goes where its parent went', async () => {
  const world = await aWorld();
  await world.owe({ to: 'lea', text: 'Blocked' });
  await world.owe({ to: 'lea', text: 'Still blocked', replyTo: { key: 'Blocked' } });
  const [parent, reply] = world.posts('lea');
  expect(reply?.threadTs).toBe(parent?.ts);
});

test('a reply can be shown in the channel too', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'Blocked' });
  await world.owe({ to: 'dev', text: 'Solved', replyTo: { key: 'Blocked' }, broadcast: true });
  expect(world.posts('dev')[1]?.isBroadcast).toBe(true);
});

test('a reply to something never owed is a mistake that is seen at once', async () => {
  const world = await aWorld();
  await expect(world.owe({ to: 'dev', text: 'lost', replyTo: { key: 'nothing' } })).rejects.toThrow(
    'lost replies to nothing, which was never owed',
  );
});

test('what is not to come before its time holds nothing up', async () => {
  const world = await aWorld();
  const at = new Date('2026-03-02T09:00:00.000Z');
  await world.owe({ to: 'lea', text: 'tomorrow', notBefore: at }, { to: 'lea', text: 'now' });
  expect(world.texts('lea')).toEqual(['now']);
  expect(await world.outbox.nextDueAt()).toEqual(at);
  await world.pass(3600);
  expect(world.texts('lea')).toEqual(['now', 'tomorrow']);
});

test('what a person has not got by then is too late, and its slice hears of it', async () => {
  const world = await aWorld();
  world.says.set('reminder', 'Do not forget');
  await world.slack.network.down();
  await world.owe(
    { to: 'lea', view: 'reminder', expiresAt: new Date('2026-03-02T08:30:00.000Z') },
    { to: 'lea', text: 'about it', replyTo: { key: 'reminder' } },
  );
  await world.pass(3600);
  await world.slack.network.up();
  await world.pass(600);
  expect(world.texts('lea')).toEqual([]);
  expect(await world.record('reminder')).toMatchObject({ state: 'skipped', reason: 'too late' });
  expect(world.ends).toEqual(['reminder skipped: too late']);
  expect((await world.record('about it')).reason).toBe('the message it replies to was skipped: too late');
});

test('what is cancelled in time is not sent, and says why', async () => {
  const world = await aWorld();
  await world.owe({ to: 'lea', text: 'reminder', notBefore: new Date('2026-03-02T09:00:00.000Z') });
  await world.database.transaction((trx) =>
    world.outbox.cancel(trx, world.workspaceId, 'reminder', 'answered already'),
  );
  await world.pass(3600);
  expect(world.texts('lea')).toEqual([]);
  expect(await world.record('reminder')).toMatchObject({ state: 'skipped', reason: 'answered already' });
});

test('a view that has nothing to say is not sent', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', view: 'empty' });
  expect(world.slack.calls).toEqual([]);
  expect(await world.record('empty')).toMatchObject({ state: 'skipped', reason: 'obsolete' });
});

test('the history of a conversation is its ledger', async () => {
  const world = await aWorld();
  await world.owe({ to: 'lea', text: 'one' }, { to: 'omar', text: 'other' }, { to: 'lea', text: 'two' });
  const history = await world.outbox.history(
    world.database.db,
    world.workspaceId,
    world.person('lea'),
    new Date(0),
  );
  expect(history.map(({ key, state }) => `${key}: ${state}`)).toEqual(['one: sent', 'two: sent']);
});
