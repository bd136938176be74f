import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase, takeOnce } from '../src/database/index.ts';
import { createDeliveryClient, createOutbox } from '../src/delivery/index.ts';
import { createDuties } from '../src/duties.ts';
import type { Core, Duty } from '../src/features/slice.ts';
import { type Chore, missedChores, startSchedule } from '../src/schedule.ts';
import { createMovedClock, type MovedClock } from '../src/time/index.ts';
import { noParts } from './support/parts.ts';

interface Logged {
  msg: string;
  duty?: string;
  chore?: string;
}

let folder: string;
let clock: MovedClock;
let logged: Logged[];
let opened: Database[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'drumbeat-'));
  clock = createMovedClock(new Date('2026-03-02T08:00:00Z'));
  logged = [];
  opened = [];
});

afterEach(async () => {
  for (const database of opened) await database.close();
  await rm(folder, { recursive: true });
});

/** A process of its own, on the same database file as the others. */
async function startProcess(): Promise<Core> {
  const database = await openDatabase(`file:${path.join(folder, 'drumbeat.db')}`, clock.now());
  opened.push(database);
  const log = pino({}, { write: (line) => logged.push(JSON.parse(line)) });
  const client = createDeliveryClient({ token: 'xoxb-1', apiUrl: 'http://127.0.0.1:1/' });
  const clientFor = async () => client;
  const outbox = createOutbox({ database, clock, log, clientFor, views: {} });
  return { database, clock, outbox, log, clientFor, publicUrl: null, ...noParts };
}

const at = (instant: string) => clock.set(new Date(instant));

describe('the duties', () => {
  const done: string[] = [];
  beforeEach(() => done.splice(0));

  const duty = (name: string, processDue: Duty['processDue'] = async () => void done.push(name)): Duty => ({
    ...{ name, processDue },
    nextDueAt: async () => new Date('2026-03-02T09:00:00Z'),
  });

  test('are all done though one of them fails, and it is said which', async () => {
    const broken = duty('broken', () => Promise.reject(new Error('no such table')));
    const duties = createDuties(await startProcess(), [duty('ask'), broken, duty('remind')]);
    await duties.processDue();
    expect(done).toEqual(['ask', 'remind']);
    expect(logged).toMatchObject([{ msg: 'a duty failed', duty: 'broken' }]);
    await duties.processDue();
    expect(done).toEqual(['ask', 'remind', 'ask', 'remind']);
  });

  test('wait for a slow one no longer than its deadline, and not again until it has ended', async () => {
    let end = () => {};
    const running = new Promise<void>((resolve) => {
      end = resolve;
    });
    let begun = 0;
    const slow = duty('slow', () => {
      begun++;
      return running;
    });
    const duties = createDuties(await startProcess(), [slow, duty('ask')], 20);
    await duties.processDue();
    await duties.processDue();
    await duties.beat();
    expect([done, begun]).toEqual([['ask', 'ask', 'ask'], 1]);
    expect(logged).toMatchObject([{ msg: 'a duty takes long; the others go on', duty: 'slow' }]);
    end();
    await running;
    await vi.waitFor(async () => {
      await duties.processDue();
      expect(begun).toBeGreaterThan(1);
    });
  });

  test('hold up no beat: it comes again soon while one of them is at work, and rests when all have ended', async () => {
    let end = () => {};
    const answer = new Promise<void>((resolve) => {
      end = resolve;
    });
    let begun = 0;
    const slow = duty('slow', () => {
      begun++;
      return answer;
    });
    at('2026-03-02T08:00:00Z');
    const duties = createDuties(await startProcess(), [slow, duty('ask')]);
    await duties.beat();
    await duties.beat();
    expect([done, begun]).toEqual([['ask', 'ask'], 1]);
    expect(await duties.nextBeatInMs()).toBeLessThan(1_000);
    end();
    await duties.idle();
    expect(await duties.nextBeatInMs()).toBe(60 * 60_000);
    await duties.beat();
    expect(begun).toBe(2);
    expect(logged).toEqual([]);
  });

  test('say when the next thing is due, whatever one of them cannot say', async () => {
    const lost: Duty = { ...duty('lost'), nextDueAt: () => Promise.reject(new Error('no such table')) };
    const past: Duty = { ...duty('past'), nextDueAt: async () => new Date('2026-03-02T07:00:00Z') };
    const never: Duty = { ...duty('never'), nextDueAt: async () => null };
    const duties = createDuties(await startProcess(), [lost, past, never, duty('ask')]);
    expect(await duties.nextDueAt()).toEqual(new Date('2026-03-02T09:00:00Z'));
    expect(logged).toMatchObject([{ msg: 'a duty cannot say when it is due', duty: 'lost' }]);
  });
});

describe('the chores', () => {
  const done: string[] = [];
  beforeEach(() => done.splice(0));

  const chore = (name: string, run: Chore['run'] = async () => void done.push(name)): Chore => ({
    ...{ name, at: '12 3 * * *', run },
  });

  test('that were never done are done at once, then once a day and an hour after the last time', async () => {
    const core = await startProcess();
    const missed = missedChores([chore('forget')]);
    await missed.processDue(core);
    await missed.processDue(core);
    expect(done).toEqual(['forget']);
    expect(await missed.nextDueAt(core)).toEqual(new Date('2026-03-03T09:00:00Z'));
    at('2026-03-03T08:59:59Z');
    await missed.processDue(core);
    expect(done).toHaveLength(1);
    at('2026-03-03T09:00:00Z');
    await missed.processDue(core);
    expect(done).toHaveLength(2);
  });

  test('that a sleeping machine missed for a week are done once', async () => {
    const core = await startProcess();
    const missed = missedChores([chore('forget')]);
    await missed.processDue(core);
    at('2026-03-09T08:00:00Z');
    await missed.processDue(core);
    await missed.processDue(core);
    expect(done).toHaveLength(2);
  });

  test('that were done by a clock that was years ahead are done again once it is right', async () => {
    const core = await startProcess();
    const missed = missedChores([chore('forget')]);
    at('2031-01-01T08:00:00Z');
    await missed.processDue(core);
    at('2026-03-02T08:00:00Z');
    await missed.processDue(core);
    await missed.processDue(core);
    expect(done).toEqual(['forget', 'forget']);
  });

  test('are done by one of two processes', async () => {
    const processes = [await startProcess(), await startProcess()];
    const missed = missedChores([chore('forget'), chore('refresh')]);
    await Promise.all(processes.map((core) => missed.processDue(core)));
    expect(done.toSorted()).toEqual(['forget', 'refresh']);
  });

  test('hold up no other when one fails, and that one is tried again the next day', async () => {
    const core = await startProcess();
    let tries = 0;
    const broken = chore('broken', () => {
      tries++;
      return Promise.reject(new Error('no such table'));
    });
    const missed = missedChores([broken, chore('forget')]);
    await missed.processDue(core);
    await missed.processDue(core);
    expect([done, tries]).toEqual([['forget'], 1]);
    expect(logged).toMatchObject([{ msg: expect.stringContaining('tried again tomorrow'), chore: 'broken' }]);
    at('2026-03-03T09:00:00Z');
    await missed.processDue(core);
    expect(tries).toBe(2);
  });

  test('are started by the schedule at their time of day, and not again by the beat that day', async () => {
    const core = await startProcess();
    vi.useFakeTimers({
      now: new Date(2026, 2, 2, 3, 11, 30),
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
    });
    try {
      const stop = startSchedule(core, [chore('forget')]);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(done).toEqual([]);
      await vi.advanceTimersByTimeAsync(20_000);
      await vi.waitFor(() => expect(done).toEqual(['forget']));
      stop();
      at('2026-03-03T07:00:00Z');
      await vi.advanceTimersByTimeAsync(86_400_000);
      await missedChores([chore('forget')]).processDue(core);
      expect(done).toEqual(['forget']);
    } finally {
      vi.useRealTimers();
    }
  });

  test('of the product forget what came in a week ago, and keep what is newer', async () => {
    const core = await startProcess();
    const take = (key: string) =>
      core.database.transaction((trx) => takeOnce(trx, { workspaceId: 'T1', key }, clock.now()));
    await take('old');
    at('2026-03-08T08:00:00Z');
    await take('new');
    at('2026-03-09T08:00:01Z');
    await missedChores().processDue(core);
    expect([await take('old'), await take('new')]).toEqual([true, false]);
  });
});
