import { beforeAll, describe, expect, test } from 'vitest';
import { countMessages, type Posted, postedIn, type Unasked, unaskedDirect } from '../../src/demo/counts.ts';
import { countTables } from '../../src/demo/report.ts';
import { formatClock, instantOf, localDateOf } from '../../src/time/index.ts';
import { startWorld } from '../support/world.ts';
import { deeds, live } from './life.ts';
import { ATLAS, BOREALIS, twoTeams } from './two-teams.ts';

const BERLIN = 'Europe/Berlin';
const paper = { width: 120, colours: false };

/** What a channel may hear of besides the daily, by the beginnings of their deliveries' keys: something has happened. */
const HAPPENED = [
  'blocker:', // raised, and what becomes of it in its thread
  'poker:', // a vote
  'plan:',
  'ceremony:', // a meeting begins in ten minutes
  'retro:',
  'retro-summary:',
  'progress:review:',
];

let unasked: Unasked[];
let posted: Posted[];

beforeAll(async () => {
  const world = await startWorld({ at: '2026-02-27T08:00:00Z', seed: twoTeams });
  const told = { history: world.record(), slack: world.slack };
  await live(world, deeds, '2026-03-18 20:00');
  unasked = unaskedDirect(told);
  posted = postedIn(told);
  process.stdout.write(countTables(countMessages(told), paper).join('\n'));
  await world.stop();
});

describe('a sprint of two teams, and nobody mutes it', () => {
  test('two direct messages a day at most that nobody asked for, escalations apart', () => {
    const days = new Map<string, string[]>();
    for (const { reader, at, key } of unasked.filter(({ isEscalation }) => !isEscalation)) {
      const day = `${reader.realName} ${localDateOf(at, reader.timeZone)}`;
      days.set(day, [...(days.get(day) ?? []), `${formatClock(at, reader.timeZone)} ${key}`]);
    }
    expect(days.size).toBeGreaterThan(60);
    expect([...days].filter(([, keys]) => keys.length > 2)).toEqual([]);
  });

  test('one daily a day and team, and else only where something has happened', () => {
    for (const channel of [ATLAS, BOREALIS]) {
      const posts = posted.filter((one) => one.channel === channel && !one.isReply);
      const dailies = posts.filter(({ key }) => key.startsWith('daily:'));
      const days = dailies.map(({ at }) => localDateOf(at, BERLIN));
      expect(days).toEqual([...new Set(days)]);
      expect(days.length).toBeGreaterThanOrEqual(10);
      const others = posts.filter(({ key }) => !key.startsWith('daily:'));
      expect(others.filter(({ key }) => !HAPPENED.some((begins) => key.startsWith(begins)))).toEqual([]);
    }
  });

  test('everything comes in working hours', () => {
    const late = unasked.filter(({ reader, at }) => {
      const time = formatClock(at, reader.timeZone);
      const weekday = new Date(`${localDateOf(at, reader.timeZone)}T12:00:00Z`).getUTCDay();
      return time < '09:00' || time >= '17:00' || weekday === 0 || weekday === 6;
    });
    expect(late.map(whatCame)).toEqual([]);
  });

  test('nothing comes on leave, and nothing in Do Not Disturb', () => {
    const toKim = unasked.filter(({ reader, at }) => {
      const day = localDateOf(at, BERLIN);
      return reader.realName === 'Kim' && day >= '2026-03-05' && day <= '2026-03-09';
    });
    expect(toKim.map(whatCame)).toEqual([]);
    const toOla = ['2026-03-04', '2026-03-10'].flatMap((day) => {
      const [from, to] = ['08:00', '12:30'].map((time) => instantOf(day, time, BERLIN));
      return unasked.filter(
        ({ reader, at }) => reader.realName === 'Ola' && from && to && at >= from && at < to,
      );
    });
    expect(toOla.map(whatCame)).toEqual([]);
  });
});

function whatCame({ reader, at, key }: Unasked): string {
  return `${reader.realName} ${localDateOf(at, reader.timeZone)} ${formatClock(at, reader.timeZone)} ${key}`;
}
