import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SQLite } from '../../src/database/sqlite.ts';
import { holdOne } from './held.ts';
import { northwind } from './northwind.ts';
import { aDatabaseFile, aWorld, type World } from './world.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function tried(world: World, method = 'chat.postMessage'): number {
  return world.slack.calls.filter((call) => call.method === method).length;
}

describe('an outage', () => {
  test.each([
    { name: 'ten minutes', seconds: 10 * minute },
    { name: 'a day', seconds: day },
  ])('of $name: afterwards all of it arrives once, in order', async ({ seconds }) => {
    const world = await aWorld();
    await world.slack.network.down();
    await world.owe({ to: 'dev', text: 'one' }, { to: 'dev', text: 'two' }, { to: 'lea', text: 'three' });
    await world.pass(seconds);
    await world.slack.network.up();
    await world.pass(10 * minute);
    expect(world.texts('dev')).toEqual(['one', 'two']);
    expect(world.texts('lea')).toEqual(['three']);
    expect(await world.outbox.nextDueAt()).toBeNull();
  });

  test('of a day leaves no heap: what is stale is skipped, and says why', async () => {
    const world = await aWorld();
    await world.slack.network.down();
    for (let count = 1; count <= 24; count++) {
      const expiresAt = new Date(world.clock.now().getTime() + hour * 1000);
      await world.owe({ to: 'lea', text: `reminder ${count}`, expiresAt });
      await world.pass(hour);
    }
    await world.slack.network.up();
    await world.owe({ to: 'lea', text: 'Good morning' });
    await world.pass(10 * minute);
    expect(world.texts('lea')).toEqual(['Good morning']);
    expect(await world.record('reminder 1')).toMatchObject({ state: 'skipped', reason: 'too late' });
    expect(await world.record('reminder 24')).toMatchObject({ state: 'skipped', reason: 'too late' });
  });

  test('that never ends is given up after three days, and holds nobody up for ever', async () => {
    const world = await aWorld();
    world.says.set('card', 'Blocked');
    world.slack.faults.on('chat.postMessage', {
      kind: 'error',
      error: 'service_unavailable',
      when: ({ text }) => text === 'Blocked',
    });
    await world.owe({ to: 'dev', view: 'card' }, { to: 'dev', text: 'news' });
    await world.pass(hour);
    world.clock.set(new Date(world.clock.now().getTime() + 3 * day * 1000));
    await world.pass(hour);
    expect(world.ends).toEqual(['card died: gave-up (service_unavailable)']);
    expect(world.texts('dev')).toEqual(['news']);
  });
});

describe("Slack's limits", () => {
  test('a 429 for one channel does not hold up another', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', {
      kind: '429',
      retryAfter: 30,
      times: 1,
      when: ({ text }) => text === 'one',
    });
    await world.owe({ to: 'dev', text: 'one' }, { to: 'dev', text: 'two' }, { to: 'ops', text: 'other' });
    expect(world.texts('ops')).toEqual(['other']);
    await world.pass(29);
    expect(tried(world)).toBe(2);
    await world.pass(1);
    expect(world.texts('dev')).toEqual(['one', 'two']);
    expect(await world.record('one')).toMatchObject({ attempts: 1, error: null });
  });

  test('are kept without a single refusal, and without delay: 400 prompts and a busy channel', async () => {
    const people = Array.from({ length: 400 }, (_, index) => ({ name: `p${index}` }));
    const world = await aWorld({
      slack: { seed: { ...northwind, people: [...northwind.people, ...people] } },
    });
    await world.owe(
      ...Array.from({ length: 10 }, (_, index) => ({ to: 'dev', text: `news ${index}` })),
      ...people.map(({ name }) => ({ to: name, text: `How is it going, ${name}?` })),
    );
    expect(tried(world)).toBe(300);
    expect(await world.outbox.nextDueAt()).toEqual(new Date(world.clock.now().getTime() + 100));
    await world.pass(11);
    expect(tried(world)).toBe(410);
    expect(
      world.slack.calls.filter(({ outcome }) => outcome !== 'open' && outcome !== 'reset' && !outcome.ok),
    ).toEqual([]);
    expect(world.texts('dev')).toEqual(Array.from({ length: 10 }, (_, index) => `news ${index}`));
    expect(world.texts('p399')).toHaveLength(1);
  });
});

describe('a clock', () => {
  test('set back an hour delays what backs off by nothing', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'service_unavailable', times: 3 });
    await world.owe({ to: 'dev', text: 'news' });
    await world.pass(2);
    world.clock.set(new Date(world.clock.now().getTime() - hour * 1000));
    await world.pass(minute);
    expect(world.texts('dev')).toEqual(['news']);
  });

  test('set back an hour still looks before it sends again', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { kind: 'reset-after', times: 1 });
    await world.owe({ to: 'dev', text: 'news' });
    world.clock.set(new Date(world.clock.now().getTime() - hour * 1000));
    await world.pass(29);
    expect(tried(world, 'conversations.history')).toBe(0);
    await world.pass(minute);
    expect(world.texts('dev')).toEqual(['news']);
  });

  test('that jumps four days ahead ends nothing because the first call on waking fails', async () => {
    const world = await aWorld();
    world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'service_unavailable', times: 2 });
    await world.owe({ to: 'dev', text: 'news' });
    world.clock.set(new Date(world.clock.now().getTime() + 4 * day * 1000));
    await world.pass(minute);
    expect(world.texts('dev')).toEqual(['news']);
  });

  test('that jumps three days ahead, as a laptop that slept, repeats nothing and loses nothing', async () => {
    const world = await aWorld();
    const inAnHour = new Date(world.clock.now().getTime() + hour * 1000);
    await world.owe(
      { to: 'dev', text: 'still worth it', notBefore: inAnHour },
      {
        to: 'dev',
        text: 'stale',
        notBefore: inAnHour,
        expiresAt: new Date(inAnHour.getTime() + hour * 1000),
      },
    );
    world.clock.set(new Date(world.clock.now().getTime() + 3 * day * 1000));
    await world.pass(minute);
    expect(world.texts('dev')).toEqual(['still worth it']);
    expect((await world.record('stale')).reason).toBe('too late');
  });
});

test('a database locked by another process delays, and loses nothing', async () => {
  const url = aDatabaseFile();
  const world = await aWorld({ databaseUrl: url });
  await world.owe({ to: 'dev', text: 'news', notBefore: new Date(world.clock.now().getTime() + 1000) });
  const other = new SQLite(url.replace('file:', ''));
  other.exec('begin immediate');
  world.clock.set(new Date(world.clock.now().getTime() + 1000));
  await expect(world.outbox.processDue()).rejects.toThrow('database is locked');
  other.exec('rollback');
  other.close();
  await world.outbox.processDue();
  expect(world.texts('dev')).toEqual(['news']);
});

test('what Slack answered while the database was locked is recorded before the end, and not looked for later', async () => {
  const url = aDatabaseFile();
  const world = await aWorld({ databaseUrl: url });
  const post = holdOne(world, 'chat.postMessage');
  const owing = world.owe({ to: 'dev', text: 'news' });
  await post.taken();
  const other = new SQLite(url.replace('file:', ''));
  other.exec('begin immediate');
  post.answer();
  await owing;
  other.exec('rollback');
  other.close();
  expect((await world.record('news')).state).toBe('sending');
  await world.outbox.stop();
  expect((await world.record('news')).state).toBe('sent');
});

test('with nothing due, the years of history behind it are not read', async () => {
  const world = await aWorld();
  await world.owe({ to: 'dev', text: 'news' });
  const plans = [
    sql<{
      detail: string;
    }>`explain query plan select * from deliveries where is_bulk = 0 and ready_at <= 'x' order by ready_at, position, id`,
    sql<{
      detail: string;
    }>`explain query plan select * from deliveries where ready_at is not null and last_attempt_at > 'x'`,
    sql<{
      detail: string;
    }>`explain query plan select ready_at from deliveries where is_bulk = 1 and ready_at > 'x' order by ready_at limit 1`,
  ];
  for (const plan of plans) {
    const { rows } = await plan.execute(world.database.db);
    expect(rows[0]?.detail).toMatch(
      /^SEARCH deliveries USING (COVERING )?INDEX deliveries_by_(readiness|attempt)/,
    );
  }
});

test('back in a channel, the bot reads what ended there, and not all that it ever said', async () => {
  const world = await aWorld();
  const { rows } = await sql<{
    detail: string;
  }>`explain query plan select * from deliveries where workspace_id = ${'T'} and channel = ${'C'} and state in (${'dead'}, ${'sent'}) and reason in (${'place-gone'}, ${'parent'}) order by position`.execute(
    world.database.db,
  );
  expect(rows[0]?.detail).toMatch(
    /^SEARCH deliveries USING INDEX deliveries_by_end \(workspace_id=\? AND channel=\? AND reason=\?\)/,
  );
});

test('stopped, it takes up nothing more and records what was under way', async () => {
  const world = await aWorld({ outbox: { concurrency: 1 } });
  const post = holdOne(world, 'chat.postMessage');
  const owing = world.owe({ to: 'dev', text: 'one' }, { to: 'ops', text: 'two' });
  await post.taken();
  const stopping = world.outbox.stop();
  post.answer();
  await Promise.all([owing, stopping]);
  expect((await world.record('one')).state).toBe('sent');
  expect((await world.record('two')).state).toBe('owed');
  await world.outbox.processDue();
  expect(tried(world)).toBe(1);
});

test('a row whose content cannot be read comes to an end, and holds nobody up', async () => {
  const world = await aWorld();
  const notBefore = new Date(world.clock.now().getTime() + minute * 1000);
  await world.owe({ to: 'dev', text: 'spoilt', notBefore }, { to: 'dev', text: 'news', notBefore });
  const spoilt = sql`update deliveries set content = 'not JSON' where key = 'spoilt'`;
  await world.database.transaction((trx) => spoilt.execute(trx));
  await world.pass(10 * minute);
  expect(await world.record('spoilt')).toMatchObject({ state: 'dead', reason: 'bug', view: null });
  expect(world.texts('dev')).toEqual(['news']);
});
