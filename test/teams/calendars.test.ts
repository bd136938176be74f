import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/index.ts';
import {
  calendarOf,
  calendarOfMember,
  clearAway,
  createTeam,
  isReachable,
  setAway,
  type Team,
} from '../../src/features/teams/index.ts';
import { saveHolidays, saveOwnHours } from '../../src/features/teams/store/index.ts';
import {
  saveChannel,
  savePeople,
  saveQuietHours,
  saveWorkspace,
} from '../../src/features/workspaces/store/index.ts';
import { publicHolidays } from '../../src/time/index.ts';

const NOW = new Date('2026-03-02T06:00:00Z');
const person = { isBot: false, isGuest: false, isAdmin: false, isDeactivated: false, doNotDisturb: null };
const noStatus = { text: '', emoji: '', expiresAt: null };

let database: Database;
let team: Team;

beforeEach(async () => {
  database = await openDatabase('file::memory:', NOW);
  const bavarian = await publicHolidays('DE', 'BY', [2026]);
  team = await database.transaction(async (trx) => {
    await saveWorkspace(trx, { id: 'T1', name: 'N', botId: 'B1', botUserId: 'U0', state: 'active' }, NOW);
    await saveChannel(
      trx,
      'T1',
      { id: 'C1', name: 'dev', isPrivate: false, isArchived: false, hasBot: true },
      NOW,
    );
    await savePeople(
      trx,
      'T1',
      [
        { ...person, id: 'LEA', name: 'Lea', timeZone: 'Europe/Berlin', status: noStatus },
        { ...person, id: 'KIM', name: 'Kim', timeZone: 'Pacific/Auckland', status: noStatus },
        {
          ...person,
          id: 'REX',
          name: 'Rex',
          timeZone: 'Europe/Berlin',
          status: noStatus,
          isDeactivated: true,
        },
      ],
      NOW,
    );
    await saveHolidays(trx, { country: 'DE', region: 'BY' }, [2026], bavarian, NOW);
    const where = { workspaceId: 'T1', homeChannelId: 'C1', timeZone: 'Europe/Berlin', createdBy: 'LEA' };
    return createTeam(trx, { ...where, name: 'Dev', country: 'DE', region: 'BY' }, NOW);
  });
});
afterEach(() => database.close());

test('a team does not work on the public holidays of its region', async () => {
  const { holidays } = await calendarOf(database.db, team);
  expect(holidays.has('2026-01-06')).toBe(true);
  expect(holidays.has('2026-04-03')).toBe(true);
  expect(holidays.has('2026-03-02')).toBe(false);
});

test('a member works at the team’s hours by their own clock, or at their own', async () => {
  expect(await calendarOfMember(database.db, team, 'KIM')).toMatchObject({
    ...{ timeZone: 'Pacific/Auckland', startsAt: '09:00', days: [1, 2, 3, 4, 5] },
  });
  const own = { timeZone: 'Europe/Berlin', days: [1 as const], startsAt: '12:00', endsAt: null };
  await database.transaction((trx) => saveOwnHours(trx, 'T1', 'KIM', own, NOW));
  expect(await calendarOfMember(database.db, team, 'KIM')).toMatchObject({
    ...{ timeZone: 'Europe/Berlin', startsAt: '12:00', endsAt: '17:00', days: [1] },
  });
});

describe('a person is reachable', () => {
  const reachable = (userId: string, at: string) => isReachable(database.db, team, userId, new Date(at));

  test.each([
    ['LEA', '2026-03-02T08:00:00Z', true, 'at nine'],
    ['LEA', '2026-03-02T07:59:00Z', false, 'a minute before'],
    ['LEA', '2026-03-02T16:00:00Z', false, 'when her day ends'],
    ['LEA', '2026-03-07T10:00:00Z', false, 'on a Saturday'],
    ['LEA', '2026-04-03T10:00:00Z', false, 'on Good Friday'],
    ['KIM', '2026-03-02T10:00:00Z', false, 'in the night of Auckland'],
    ['KIM', '2026-03-02T21:00:00Z', true, 'in the morning of Auckland'],
    ['REX', '2026-03-02T10:00:00Z', false, 'after he has left'],
    ['NEW', '2026-03-02T10:00:00Z', true, 'in the team’s hours, while nobody knows more of them'],
  ])('%s at %s: %s (%s)', async (userId, at, expected) => {
    expect(await reachable(userId, at)).toBe(expected);
  });

  test('not while away, and again after', async () => {
    const away = { workspaceId: 'T1', userId: 'LEA', from: '2026-03-03', to: '2026-03-04' };
    await database.transaction((trx) => setAway(trx, away, NOW));
    expect(await reachable('LEA', '2026-03-04T10:00:00Z')).toBe(false);
    expect(await reachable('LEA', '2026-03-05T10:00:00Z')).toBe(true);
  });

  test('from the day they come back; the days before stay days away', async () => {
    const away = { workspaceId: 'T1', userId: 'LEA', from: '2026-03-03', to: '2026-03-06' };
    await database.transaction((trx) => setAway(trx, away, NOW));
    await database.transaction((trx) => clearAway(trx, away, '2026-03-05', NOW));
    expect(await reachable('LEA', '2026-03-04T10:00:00Z')).toBe(false);
    expect(await reachable('LEA', '2026-03-05T10:00:00Z')).toBe(true);
    expect(await reachable('LEA', '2026-03-06T10:00:00Z')).toBe(true);
  });

  test('not in Do Not Disturb', async () => {
    const quiet = { startsAt: new Date('2026-03-02T09:00:00Z'), endsAt: new Date('2026-03-02T10:00:00Z') };
    await database.transaction((trx) => saveQuietHours(trx, 'T1', 'LEA', quiet));
    expect(await reachable('LEA', '2026-03-02T09:30:00Z')).toBe(false);
    expect(await reachable('LEA', '2026-03-02T10:00:00Z')).toBe(true);
  });
});
