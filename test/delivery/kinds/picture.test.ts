import { expect, onTestFinished, test } from 'vitest';
import { defaultScopes } from '../../../src/simulator/scopes.ts';
import { aWorld, type World } from '../world.ts';

function calls(world: World, method: string): number {
  return world.slack.calls.filter((call) => call.method === method).length;
}

async function oweDaily(world: World): Promise<void> {
  world.says.set('daily', 'Daily: 23 of 40 points');
  world.says.set('burndown', 'chart');
  await world.owe(
    { to: 'dev', picture: 'burndown' },
    { to: 'dev', view: 'daily', shows: { key: 'burndown' } },
    { to: 'dev', text: 'news' },
  );
}

const whole = ['Daily: 23 of 40 points [picture chart]', 'news'];

test('a picture is uploaded first and stands in its message from the one post on', async () => {
  const world = await aWorld();
  await oweDaily(world);
  expect(world.sees('dev')).toEqual(whole);
  expect([calls(world, 'chat.postMessage'), calls(world, 'chat.update')]).toEqual([2, 0]);
  const record = await world.record('burndown');
  expect(record).toMatchObject({ state: 'sent', fileId: [...world.slack.workspace.files.keys()][0] });
});

test('while Slack processes it the message waits for it, half a minute at most', async () => {
  const world = await aWorld();
  world.slack.workspace.fileProcessingMs = 5_000;
  await oweDaily(world);
  expect(world.sees('dev')).toEqual([]);
  await world.pass(6);
  expect(world.sees('dev')).toEqual(whole);
  expect(calls(world, 'chat.update')).toBe(0);
});

test('one that Slack takes minutes over does not hold the numbers back: it follows', async () => {
  const world = await aWorld();
  world.slack.workspace.fileProcessingMs = 100_000;
  await oweDaily(world);
  await world.pass(63);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points', 'news']);
  await world.pass(120);
  expect(world.sees('dev')).toEqual(whole);
  expect(await world.record('daily')).toMatchObject({ state: 'sent', error: null });
});

test('one that Slack never shows leaves the message, and what changes in it', async () => {
  const world = await aWorld();
  world.slack.workspace.fileProcessingMs = 3_600_000_000;
  await oweDaily(world);
  await world.pass(600);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points', 'news']);
  const updates = calls(world, 'chat.update');
  await world.pass(3600);
  expect(calls(world, 'chat.update')).toBe(updates);
  world.says.set('daily', 'Daily: 24 of 40 points');
  await world.refresh('daily');
  await world.pass(600);
  expect(world.sees('dev')).toEqual(['Daily: 24 of 40 points', 'news']);
});

test('when the upload fails the message goes out with the numbers, and the picture follows', async () => {
  const world = await aWorld();
  world.slack.faults.on('upload', { kind: '5xx', times: 2 });
  await oweDaily(world);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points', 'news']);
  await world.pass(60);
  expect(world.sees('dev')).toEqual(whole);
});

/** A world in which each picture that is drawn is another one. */
async function aWorldThatDraws(): Promise<{ world: World; drawn: () => number }> {
  let drawn = 0;
  const paper = { make: async () => `chart ${++drawn}` };
  return { world: await aWorld({ outbox: { files: { paper } } }), drawn: () => drawn };
}

test('however often its upload fails, it is drawn once', async () => {
  const { world, drawn } = await aWorldThatDraws();
  world.slack.faults.on('upload', { kind: '5xx', times: 4 });
  await oweDaily(world);
  await world.pass(120);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points [picture chart 1]', 'news']);
  expect(drawn()).toBe(1);
});

test('what has changed while its upload fails is drawn', async () => {
  const { world, drawn } = await aWorldThatDraws();
  world.slack.faults.on('upload', { kind: '5xx', times: 4 });
  await oweDaily(world);
  await world.pass(3);
  await world.refresh('burndown');
  await world.pass(120);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points [picture chart 2]', 'news']);
  expect(drawn()).toBe(2);
});

test('without the scope the message stands without, and the ledger says why', async () => {
  const scopes = defaultScopes.filter((scope) => scope !== 'files:write');
  const world = await aWorld({ slack: { scopes } });
  await oweDaily(world);
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points', 'news']);
  expect(await world.record('burndown')).toMatchObject({ state: 'dead', reason: 'forbidden' });
  expect(world.ends).toEqual(['burndown died: forbidden (missing_scope)']);
});

test('a new picture takes the place of the old one', async () => {
  const world = await aWorld();
  await oweDaily(world);
  world.says.set('burndown', 'chart of the evening');
  await world.refresh('burndown');
  expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points [picture chart of the evening]', 'news']);
});

test('a picture of nothing is skipped, and one that cannot be made is our fault; the message goes without', async () => {
  const world = await aWorld();
  await world.owe(
    { to: 'dev', picture: 'nothing' },
    { to: 'dev', text: 'The daily', shows: { key: 'nothing' } },
  );
  expect(world.sees('dev')).toEqual(['The daily']);
  expect(await world.record('nothing')).toMatchObject({ state: 'skipped', reason: 'obsolete' });
});

test('a message that shows what was never owed is a mistake that is seen at once', async () => {
  const world = await aWorld();
  await expect(world.owe({ to: 'dev', text: 'lost', shows: { key: 'nothing' } })).rejects.toThrow(
    'lost shows nothing, which was never owed',
  );
});

test('a clock set back does not put the picture off', async () => {
  const world = await aWorld();
  world.slack.faults.on('upload', { kind: '5xx', times: 4 });
  await oweDaily(world);
  await world.pass(3);
  world.clock.set(new Date(world.clock.now().getTime() - 3_600_000));
  await world.pass(120);
  expect(world.sees('dev')).toEqual(whole);
});

test('of many that are due at once two are made side by side, and messages do not wait for them', async () => {
  const begun: (() => void)[] = [];
  const make = () => new Promise<string>((resolve) => begun.push(() => resolve('chart')));
  const world = await aWorld({ outbox: { files: { paper: { make } } } });
  onTestFinished(() => {
    for (const end of begun) end();
  });
  const places = ['dev', 'ops', 'qa', 'secret', 'lea'];
  const pictures = world.owe(...places.map((to) => ({ to, picture: `of ${to}` })));
  await expect.poll(() => begun.length).toBe(2);
  const message = world.owe({ to: 'omar', text: 'news' });
  await expect.poll(() => world.texts('omar')).toEqual(['news']);
  expect(begun).toHaveLength(2);
  for (const made of places.keys()) {
    await expect.poll(() => begun.length).toBeGreaterThan(made);
    begun[made]?.();
  }
  await Promise.all([pictures, message]);
  expect(calls(world, 'files.completeUploadExternal')).toBe(places.length);
});
