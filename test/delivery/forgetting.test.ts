import { expect, test } from 'vitest';
import { forgetDeliveries, homeKey, pinKey } from '../../src/delivery/index.ts';
import { aWorld, type World } from './world.ts';

const day = 24 * 60 * 60;
const home = async () => ({ type: 'home' as const, blocks: [] });

async function opensHome(world: World, name: string): Promise<void> {
  const { workspaceId, outbox } = world;
  const owed = { kind: 'home' as const, workspaceId, userId: world.person(name) };
  await world.database.transaction((trx) => outbox.owe(trx, owed));
  await outbox.idle();
}

/** The nightly chore, 90 days on; `views` are those that nothing changes any more. */
async function forget(world: World, views: string[] = []): Promise<void> {
  const before = new Date(world.clock.now().getTime() - 90 * day * 1000);
  await forgetDeliveries(world.database, { before, views });
}

/** Of these keys, those that the ledger still has. */
async function known(world: World, ...keys: string[]): Promise<string[]> {
  const found = await Promise.all(
    keys.map((key) => world.outbox.find(world.database.db, world.workspaceId, key)),
  );
  return found.flatMap((record) => record?.key ?? []);
}

test('an export, a pin on old words and a picture that nobody shows are forgotten; Slack keeps them', async () => {
  const world = await aWorld();
  world.says.set('export', 'a,b').set('chart', 'a chart');
  await world.owe(
    { to: 'ops', file: 'export' },
    { to: 'dev', text: 'The plan' },
    { to: 'dev', pin: 'The plan' },
    { to: 'dev', picture: 'chart' },
    { to: 'leads', text: 'Nobody may know' },
    { to: 'leads', pin: 'Nobody may know' },
  );
  const keys = ['export', 'The plan', 'chart', 'Nobody may know'];
  await world.pass(89 * day);
  await forget(world);
  expect(await known(world, ...keys)).toEqual(keys);
  await world.pass(2 * day);
  await forget(world);
  expect(await known(world, ...keys, pinKey('The plan'), pinKey('Nobody may know'))).toEqual([]);
  expect(world.sees('dev')).toEqual(['The plan (pinned)']);
  expect(world.sees('ops')).toEqual(['[file export.csv: a,b]']);
});

test('what may still change keeps its pin and its picture', async () => {
  const world = await aWorld();
  world.says.set('card', 'Open').set('chart', 'a chart');
  await world.owe(
    { to: 'dev', picture: 'chart' },
    { to: 'dev', view: 'card', shows: { key: 'chart' } },
    { to: 'dev', pin: 'card' },
  );
  await world.pass(91 * day);
  await forget(world);
  expect(await known(world, 'card', pinKey('card'), 'chart')).toHaveLength(3);
  await forget(world, ['card']);
  expect(await known(world, 'card', pinKey('card'))).toEqual([]);
  await forget(world, ['card']);
  expect(await known(world, 'chart')).toEqual([]);
});

test('a canvas that people read is kept, and one that nobody was given is not', async () => {
  const world = await aWorld();
  world.says.set('roadmap', '# Roadmap').set('secret', '# Secret');
  await world.owe({ to: 'dev', canvas: 'roadmap' });
  world.slack.faults.on('canvases.create', { kind: 'error', error: 'free_team_not_allowed', times: 1 });
  await world.owe({ to: 'dev', canvas: 'secret' });
  await world.pass(91 * day);
  await forget(world);
  expect(await known(world, 'roadmap', 'secret')).toEqual(['roadmap']);
  world.says.set('roadmap', '# Roadmap, autumn');
  await world.refresh('roadmap');
  const [canvas] = world.slack.workspace.canvases.values();
  expect(canvas?.markdown).toBe('# Roadmap, autumn');
});

test('the home of whoever does not come any more is forgotten, until they do', async () => {
  const world = await aWorld({ outbox: { home } });
  await opensHome(world, 'lea');
  await opensHome(world, 'omar');
  await world.pass(80 * day);
  await world.refresh(homeKey(world.person('lea')));
  await world.pass(11 * day);
  await forget(world);
  const homes = [homeKey(world.person('lea')), homeKey(world.person('omar'))];
  expect(await known(world, ...homes)).toEqual([homes[0]]);
  await opensHome(world, 'omar');
  expect(world.slack.calls.at(-1)?.method).toBe('views.publish');
  expect(await known(world, ...homes)).toEqual(homes);
});
