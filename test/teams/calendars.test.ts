import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { clearAway } from '../../src/features/teams/flows/come-back.ts';
import {
  absenceOn,
  calendarOf,
  calendarOfMember,
  createTeam,
  setAway,
  type Team,
} from '../../src/features/teams/index.ts';
import { saveHolidays, saveOwnHours } from '../../src/features/teams/store/index.ts';
import { saveChannel, savePeople, saveWorkspace } from '../../src/features/workspaces/store/index.ts';
import { publicHolidays } from '../../src/time/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';

const NOW = new Date('2026-03-02T06:00:00Z');
const person = { isBot: false, isGuest: false, isAdmin: false, isDeactivated: false, doNotDisturb: null };
const noStatus = { text: '', emoji: '', expiresAt: null };

let database: Database;
let team: Team;

beforeEach(async () => {
  database = await openDatabase(NEW_DATABASE, NOW);
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

describe('a person is away', () => {
  const awayOn = (date: string) => absenceOn(database.db, 'T1', 'LEA', date);
  const away = { workspaceId: 'T1', userId: 'LEA', from: '2026-03-03', to: '2026-03-06' };

  test('from the first day they told to the last', async () => {
    await database.transaction((trx) => setAway(trx, { ...away, reason: 'skiing' }, NOW));
    expect(await awayOn('2026-03-02')).toBeUndefined();
    expect(await awayOn('2026-03-03')).toMatchObject({ to: '2026-03-06', reason: 'skiing', source: 'told' });
    expect(await awayOn('2026-03-06')).toBeDefined();
    expect(await awayOn('2026-03-07')).toBeUndefined();
  });

  test('no more from the day they come back; the days before stay days away', async () => {
    await database.transaction((trx) => setAway(trx, away, NOW));
    await database.transaction((trx) => clearAway(trx, away, '2026-03-05', NOW));
    expect(await awayOn('2026-03-04')).toMatchObject({ to: '2026-03-04' });
    expect(await awayOn('2026-03-05')).toBeUndefined();
    expect(await awayOn('2026-03-06')).toBeUndefined();
  });

  test('by what they told rather than by what their Slack status says', async () => {
    const status = { text: 'OOO', emoji: '', expiresAt: null };
    const lea = { ...person, id: 'LEA', name: 'Lea', timeZone: 'Europe/Berlin', status };
    await database.transaction(async (trx) => {
      await savePeople(trx, 'T1', [lea], NOW);
      await setAway(trx, away, NOW);
    });
    expect(await awayOn('2026-03-02')).toMatchObject({ source: 'status', reason: 'OOO', to: null });
    expect(await awayOn('2026-03-03')).toMatchObject({ source: 'told', to: '2026-03-06' });
  });
});
