import { expect, test } from 'vitest';
import { defaultScopes } from '../../../src/simulator/scopes.ts';
import { aWorld, type World } from '../world.ts';

function calls(world: World, method: string): number {
  return world.slack.calls.filter((call) => call.method === method).length;
}

async function oweExport(world: World, to = 'dev'): Promise<void> {
  world.says.set('export', 'date,person');
  await world.owe({ to, text: 'before' }, { to, file: 'export' }, { to, text: 'after' });
}

const whole = ['before', '[file export.csv: date,person]', 'after'];

test('a file is shared once, in its turn', async () => {
  const world = await aWorld();
  await oweExport(world);
  expect(world.sees('dev')).toEqual(whole);
  expect(await world.record('export')).toMatchObject({ state: 'sent', channelId: world.channel('dev') });
});

test('in direct messages, whose id is asked for first', async () => {
  const world = await aWorld();
  await oweExport(world, 'lea');
  const { channelId } = await world.record('export');
  expect(channelId).toMatch(/^D/);
  expect(world.sees(channelId ?? '')).toEqual(whole);
});

test('a file can be a reply, and waits for its parent', async () => {
  const world = await aWorld();
  world.says.set('export', 'date,person');
  const notBefore = new Date(world.clock.now().getTime() + 60_000);
  await world.owe(
    { to: 'dev', text: 'The export', notBefore },
    { to: 'dev', file: 'export', replyTo: { key: 'The export' } },
  );
  expect((await world.record('export')).state).toBe('waiting');
  world.slack.faults.on('files.completeUploadExternal', { kind: 'reset-after', times: 1 });
  await world.pass(120);
  expect(world.sees('dev')).toEqual(['The export', '↳ [file export.csv: date,person]']);
  expect(calls(world, 'conversations.replies')).toBe(1);
});

test('in doubt it is looked for by its id, no sooner than after 30 seconds, and not shared again', async () => {
  const world = await aWorld();
  world.slack.faults.on('files.completeUploadExternal', { kind: 'reset-after', times: 1 });
  await oweExport(world);
  await world.pass(29);
  expect(calls(world, 'conversations.history')).toBe(0);
  await world.pass(10);
  expect(calls(world, 'conversations.history')).toBe(1);
  expect(world.sees('dev')).toEqual(whole);
  expect(calls(world, 'files.completeUploadExternal')).toBe(1);
});

test('another file of ours is not taken for the one that is missing', async () => {
  const world = await aWorld();
  world.says.set('other', 'something else');
  await world.owe({ to: 'dev', file: 'other' });
  world.slack.faults.on('files.completeUploadExternal', { kind: 'reset-before', times: 1 });
  await oweExport(world);
  await world.pass(60);
  expect(world.sees('dev')).toEqual(['[file other.csv: something else]', ...whole]);
});

test('an upload that Slack has forgotten is made anew', async () => {
  const world = await aWorld();
  world.slack.faults.on('files.completeUploadExternal', { kind: 'error', error: 'file_not_found', times: 1 });
  await oweExport(world);
  await world.pass(10);
  expect(world.sees('dev')).toEqual(whole);
  expect(calls(world, 'upload')).toBe(2);
});

test('without the scope it is dead, its slice hears why, and its conversation goes on', async () => {
  const scopes = defaultScopes.filter((scope) => scope !== 'files:write');
  const world = await aWorld({ slack: { scopes } });
  await oweExport(world);
  expect(world.sees('dev')).toEqual(['before', 'after']);
  expect(world.ends).toEqual(['export died: forbidden (missing_scope)']);
});

test('nothing can reply to a file', async () => {
  const world = await aWorld();
  await oweExport(world);
  await expect(world.owe({ to: 'dev', text: 'about it', replyTo: { key: 'export' } })).rejects.toThrow(
    'about it replies to export, which is no message',
  );
});

test('what is too late or cancelled is not shared', async () => {
  const world = await aWorld();
  const { clock } = world;
  world.says.set('export', 'date,person');
  world.says.set('other', 'date,person');
  await world.slack.network.down();
  await world.owe(
    { to: 'dev', file: 'export', expiresAt: new Date(clock.now().getTime() + 60_000) },
    { to: 'ops', file: 'other' },
  );
  await world.database.transaction((trx) =>
    world.outbox.cancel(trx, world.workspaceId, 'other', 'asked for by mistake'),
  );
  await world.pass(120);
  await world.slack.network.up();
  await world.pass(600);
  expect([world.sees('dev'), world.sees('ops')]).toEqual([[], []]);
  expect(world.ends).toEqual(['export skipped: too late']);
  expect((await world.record('other')).reason).toBe('asked for by mistake');
});
