import { expect, test } from 'vitest';
import { defaultScopes } from '../../../src/simulator/scopes.ts';
import { aWorld, type World } from '../world.ts';

async function owePlan(world: World): Promise<void> {
  world.says.set('plan', '# Goal');
  world.says.set('message', 'Sprint 2026-04');
  await world.owe(
    { to: 'dev', canvas: 'plan' },
    { to: 'dev', view: 'message', shows: { key: 'plan' } },
    { to: 'dev', text: 'news' },
  );
}

const whole = ['Sprint 2026-04 [canvas # Goal]', 'news'];

function made(world: World): string[] {
  return world.slack.calls.map(({ method }) => method).filter((method) => /^(canvases|chat)\./.test(method));
}

test('a canvas is made, its link posted, and then the channel may read it', async () => {
  const world = await aWorld();
  await owePlan(world);
  expect(world.sees('dev')).toEqual(whole);
  expect(made(world)).toEqual([
    'canvases.create',
    'chat.postMessage',
    'chat.postMessage',
    'canvases.access.set',
  ]);
  expect(world.slack.complaints).toEqual([]);
});

test('it is kept current, and many changes at once are one edit, the latest', async () => {
  const world = await aWorld();
  await owePlan(world);
  await world.slack.network.down();
  for (const version of [2, 3, 4]) {
    world.says.set('plan', `# Goal, version ${version}`);
    await world.refresh('plan');
  }
  await world.slack.network.up();
  await world.pass(60);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04 [canvas # Goal, version 4]', 'news']);
  expect(made(world).filter((method) => method === 'canvases.edit')).toHaveLength(1);
});

test('changed between its making and its showing, it shows the change', async () => {
  const world = await aWorld();
  world.slack.faults.on('canvases.access.set', { kind: 'error', error: 'service_unavailable', times: 1 });
  await owePlan(world);
  world.says.set('plan', '# Another goal');
  await world.refresh('plan');
  await world.pass(10);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04 [canvas # Another goal]', 'news']);
});

test('when it cannot be made at once the message goes out without its link, and is updated', async () => {
  const world = await aWorld();
  world.slack.faults.on('canvases.create', { kind: '5xx', times: 2 });
  await owePlan(world);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04', 'news']);
  await world.pass(60);
  expect(world.sees('dev')).toEqual(whole);
});

test('one that somebody has deleted is made anew, and the message links to the new one', async () => {
  const world = await aWorld();
  await owePlan(world);
  world.slack.workspace.canvases.clear();
  world.says.set('plan', '# Goal, again');
  await world.refresh('plan');
  await world.pass(60);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04 [canvas # Goal, again]', 'news']);
});

test('an edit while another is being made waits for it', async () => {
  const world = await aWorld();
  await owePlan(world);
  world.slack.faults.on('canvases.edit', { kind: 'error', error: 'canvas_editing_locked', times: 2 });
  world.says.set('plan', '# Goal, second');
  await world.refresh('plan');
  await world.pass(30);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04 [canvas # Goal, second]', 'news']);
});

test.each([
  ['where the workspace’s plan has none', 'free_teams_cannot_create_standalone_canvases'],
  ['where they are switched off', 'canvas_disabled_user_team'],
])('%s the message stands without, and its slice hears why', async (_where, error) => {
  const world = await aWorld();
  world.slack.faults.on('canvases.create', { kind: 'error', error });
  await owePlan(world);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04', 'news']);
  expect(world.ends).toEqual([`plan died: forbidden (${error})`]);
});

test('without the scope the message stands without, and its slice hears why', async () => {
  const scopes = defaultScopes.filter((scope) => scope !== 'canvases:write');
  const world = await aWorld({ slack: { scopes } });
  await owePlan(world);
  expect(world.sees('dev')).toEqual(['Sprint 2026-04', 'news']);
  expect(world.ends).toEqual(['plan died: forbidden (missing_scope)']);
});

test('an edit that Slack will never accept leaves what is there, and the next is made anew', async () => {
  const world = await aWorld();
  await owePlan(world);
  world.says.set('plan', '> - a list in a quotation');
  await world.refresh('plan');
  expect(world.sees('dev')).toEqual(whole);
  expect(await world.record('plan')).toMatchObject({ state: 'sent', error: 'canvas_editing_failed' });
  world.says.set('plan', '# Goal, mended');
  await world.refresh('plan');
  expect(world.sees('dev')).toEqual(['Sprint 2026-04 [canvas # Goal, mended]', 'news']);
  expect(world.ends).toEqual([]);
});
