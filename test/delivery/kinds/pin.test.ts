import { expect, test } from 'vitest';
import { pinKey } from '../../../src/delivery/index.ts';
import { defaultScopes } from '../../../src/simulator/scopes.ts';
import { deleteMessage } from '../../../src/simulator/workspace/messages.ts';
import { holdOne } from '../held.ts';
import { aWorld, type World } from '../world.ts';

test('a pin waits for its message, and is put to it as soon as it is posted', async () => {
  const world = await aWorld();
  const notBefore = new Date(world.clock.now().getTime() + 60_000);
  await world.owe({ to: 'dev', text: 'The plan', notBefore }, { to: 'dev', pin: 'The plan' });
  expect((await world.record(pinKey('The plan'))).state).toBe('waiting');
  await world.pass(60);
  expect(world.sees('dev')).toEqual(['The plan (pinned)']);
});

test('a reply can be pinned, and not its parent with it', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'The plan' });
  await world.owe(
    { to: 'dev', text: 'Its risks', replyTo: { key: 'The plan' } },
    { to: 'dev', pin: 'Its risks' },
  );
  expect(world.sees('dev')).toEqual(['The plan', '↳ Its risks (pinned)']);
});

test('what somebody has pinned already is pinned', async () => {
  const world = await aWorld();
  world.slack.faults.on('pins.add', { kind: 'reset-after', times: 1 });
  await world.owe({ to: 'dev', text: 'The plan' }, { to: 'dev', pin: 'The plan' });
  await world.pass(10);
  expect(world.slack.calls.at(-1)?.outcome).toMatchObject({ error: 'already_pinned' });
  expect(await world.record(pinKey('The plan'))).toMatchObject({ state: 'sent', error: null });
});

test('without the scope the message stands unpinned, the ledger says why, and all else goes on', async () => {
  const scopes = defaultScopes.filter((scope) => scope !== 'pins:write');
  const world = await aWorld({ slack: { scopes } });
  await world.owe(
    { to: 'dev', text: 'The plan' },
    { to: 'dev', pin: 'The plan' },
    { to: 'dev', text: 'news' },
  );
  expect(world.sees('dev')).toEqual(['The plan', 'news']);
  expect(await world.record(pinKey('The plan'))).toMatchObject({
    state: 'dead',
    reason: 'forbidden',
    error: 'missing_scope',
  });
  world.slack.workspace.app.scopes.add('pins:write');
  await world.database.transaction((trx) => world.outbox.retry(trx, world.workspaceId, pinKey('The plan')));
  await world.outbox.idle();
  expect(world.sees('dev')).toEqual(['The plan (pinned)', 'news']);
});

test('a pin that has to wait holds up no message', async () => {
  const world = await aWorld();
  world.slack.faults.on('pins.add', { kind: 'error', error: 'service_unavailable', times: 3 });
  await world.owe({ to: 'dev', text: 'The plan' }, { to: 'dev', pin: 'The plan' });
  await world.owe({ to: 'dev', text: 'news' });
  expect(world.sees('dev')).toEqual(['The plan', 'news']);
  await world.pass(60);
  expect(world.sees('dev')).toEqual(['The plan (pinned)', 'news']);
});

test('a message that had to be posted again is pinned again', async () => {
  const world = await aWorld();
  world.says.set('plan', 'The plan');
  await world.owe({ to: 'dev', view: 'plan' }, { to: 'dev', pin: 'plan' });
  world.slack.faults.on('chat.update', { kind: 'error', error: 'message_not_found', times: 1 });
  world.says.set('plan', 'The plan, second version');
  await world.refresh('plan');
  expect(world.sees('dev')).toEqual(['The plan (pinned)', 'The plan, second version (pinned)']);
});

/** Somebody deletes the message; we hear of it when it is to be updated. */
function loseMessage(world: World, text: string): void {
  const channel = world.channel('dev');
  const conversation = world.slack.workspace.conversations.get(channel);
  const message = conversation?.messages.find((one) => one.text === text);
  if (!conversation || !message) throw new Error(`Nothing in #dev says "${text}"`);
  deleteMessage(world.slack.workspace, conversation, message.ts);
}

test.each([
  ['is accepted by Slack', 'slow'],
  ['comes too late for Slack', 'lands-late'],
] as const)(
  'a pin under way while its message is posted again, which %s, is put to the new one',
  async (_how, kind) => {
    const world = await aWorld();
    world.says.set('plan', 'The plan');
    await world.owe({ to: 'dev', view: 'plan' });
    const pin = holdOne(world, 'pins.add', { kind });
    const pinning = world.owe({ to: 'dev', pin: 'plan' });
    await pin.taken();
    loseMessage(world, 'The plan');
    world.says.set('plan', 'The plan, second version');
    await world.database.transaction((trx) => world.outbox.refresh(trx, world.workspaceId, 'plan'));
    await expect.poll(() => world.texts('dev')).toEqual(['The plan, second version']);
    pin.answer();
    await pinning;
    await world.pass(60);
    expect(world.sees('dev')).toEqual(['The plan, second version (pinned)']);
    expect(await world.record(pinKey('plan'))).toMatchObject({ state: 'sent', error: null });
  },
);

test('a pin that found its message gone is put to the new one', async () => {
  const world = await aWorld();
  world.says.set('plan', 'The plan');
  await world.owe({ to: 'dev', view: 'plan' });
  loseMessage(world, 'The plan');
  await world.owe({ to: 'dev', pin: 'plan' });
  expect(await world.record(pinKey('plan'))).toMatchObject({ state: 'dead', reason: 'parent' });
  await world.refresh('plan');
  expect(world.sees('dev')).toEqual(['The plan (pinned)']);
});

test('a message that was skipped or refused takes its pin with it', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', view: 'nothing to say' }, { to: 'dev', pin: 'nothing to say' });
  expect((await world.record(pinKey('nothing to say'))).state).toBe('skipped');
  await world.owe({ to: 'leads', text: 'news' }, { to: 'leads', pin: 'news' });
  expect(await world.record(pinKey('news'))).toMatchObject({ state: 'dead', reason: 'parent' });
});

test('a refresh of a pin changes nothing', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'The plan' }, { to: 'dev', pin: 'The plan' });
  await world.refresh(pinKey('The plan'));
  expect(world.slack.calls.filter(({ method }) => method === 'pins.add')).toHaveLength(1);
});
