import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { createOutbox } from '../../src/delivery/index.ts';
import type { Core } from '../../src/features/slice.ts';
import { keepHolidays } from '../../src/features/teams/duties.ts';
import { calendarOf, createTeam, type Team } from '../../src/features/teams/index.ts';
import { saveChannel, saveWorkspace } from '../../src/features/workspaces/store/index.ts';
import { createMovedClock, type MovedClock } from '../../src/time/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';
import { noParts } from '../support/parts.ts';

let database: Database;
let clock: MovedClock;
let core: Core;

beforeEach(async () => {
  clock = createMovedClock(new Date('2026-11-02T06:00:00Z'));
  database = await openDatabase(NEW_DATABASE, clock.now());
  const log = pino({ level: 'silent' });
  const clientFor = () => Promise.reject(new Error('Slack is not asked for holidays'));
  const outbox = createOutbox({
    database,
    clock,
    log,
    clientFor,
    views: {},
    onInstallGone: () => Promise.resolve(),
  });
  core = { database, clock, log, clientFor, outbox, publicUrl: null, ...noParts };
});
afterEach(() => database.close());

function teamIn(country: string, region: string | null): Promise<Team> {
  return database.transaction(async (trx) => {
    const now = clock.now();
    await saveWorkspace(trx, { id: 'T1', name: 'N', botId: 'B1', botUserId: 'U0', state: 'active' }, now);
    const channel = { id: 'C1', name: 'dev', isPrivate: false, isArchived: false, hasBot: true };
    await saveChannel(trx, 'T1', channel, now);
    const where = { workspaceId: 'T1', homeChannelId: 'C1', timeZone: 'Europe/Berlin', createdBy: 'LEA' };
    return createTeam(trx, { ...where, name: 'Dev', country, region }, now);
  });
}

const daysOff = async (team: Team) => (await calendarOf(database.db, team)).holidays;

test('this year’s public holidays and the next’s are kept, and the year after’s from New Year on', async () => {
  const team = await teamIn('DE', 'BY');
  expect(await keepHolidays.nextDueAt(core)).toEqual(clock.now());
  await keepHolidays.processDue(core);
  expect([...(await daysOff(team))]).toEqual(expect.arrayContaining(['2026-12-25', '2027-01-06']));
  expect(await daysOff(team)).not.toContain('2028-01-06');

  expect(await keepHolidays.nextDueAt(core)).toEqual(new Date('2027-01-01T00:00:00Z'));
  clock.set(new Date('2027-01-01T00:00:00Z'));
  await keepHolidays.processDue(core);
  expect(await daysOff(team)).toContain('2028-01-06');
});

test('a region has holidays that the country as a whole has not', async () => {
  const team = await teamIn('DE', null);
  await keepHolidays.processDue(core);
  expect(await daysOff(team)).toContain('2027-01-01');
  expect(await daysOff(team)).not.toContain('2027-01-06');
});

test('a country that the library does not know has none, and is not asked for on every beat', async () => {
  const team = await teamIn('ZZ', null);
  await keepHolidays.processDue(core);
  expect(await daysOff(team)).toEqual(new Set());
  expect(await keepHolidays.nextDueAt(core)).toEqual(new Date('2027-01-01T00:00:00Z'));
});
