import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homeView } from '../../src/features/home/views/home.ts';
import { managedTeam } from '../../src/features/home/views/teams.ts';
import {
  type Absence,
  DEFAULT_HOURS,
  FOLLOWS_TEAM,
  HELD_ROLES,
  type Team,
  type ToldAbsence,
} from '../../src/features/teams/rules/index.ts';
import { awayListMessage, awayModal } from '../../src/features/teams/views/away.ts';
import { awayAndHours, teamState } from '../../src/features/teams/views/home.ts';
import { hoursModal } from '../../src/features/teams/views/hours.ts';
import { rolesModal, rolesSavedModal } from '../../src/features/teams/views/roles.ts';
import { teamMessage } from '../../src/features/teams/views/team.ts';
import { validateBlocks, validateView } from '../../src/simulator/block-kit/index.ts';

const NOW = new Date('2026-03-02T06:00:00Z');
const TODAY = '2026-03-02';

/** What people call themselves and write: emoji, right-to-left text, Slack's own signs. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }),
  fc.constantFrom('<!channel>', '*_~`&<>`', '🌴'.repeat(40), 'שלום עולם', 'x'.repeat(80)),
);
const told = fc
  .tuple(words, fc.integer({ min: 1, max: 9 }))
  .map(
    ([reason, day]): ToldAbsence => ({ id: 'A', source: 'told', from: TODAY, to: `2026-03-0${day}`, reason }),
  );
const byStatus = words.map((reason): Absence => ({ source: 'status', from: TODAY, to: null, reason }));
const person = words.map((name) => ({
  ...{ id: 'U1', name, timeZone: 'Pacific/Auckland' },
  ...{ isBot: false, isGuest: false, isAdmin: false, isDeactivated: false },
  ...{ status: { text: '', emoji: '', expiresAt: null }, doNotDisturb: null },
}));
const team = words.map(
  (name): Team => ({
    ...{ id: 'T', workspaceId: 'W', name, homeChannelId: 'C1', timeZone: 'Europe/Berlin' },
    ...{ ...DEFAULT_HOURS, country: 'DE', region: 'BY', createdBy: 'U1', createdAt: NOW },
  }),
);
const member = fc
  .record({ person, absence: fc.option(fc.oneof(told, byStatus), { nil: undefined }) })
  .map(({ person: who, absence }) => ({
    member: { userId: 'U1', name: who.name, timeZone: who.timeZone, ...hours, canBeAsked: true, person: who },
    absence,
  }));
const hours = { startsAt: '09:00', endsAt: '17:00', days: DEFAULT_HOURS.workingDays };
const crowd = fc.array(member, { maxLength: 200, size: 'max' });
const roles = fc
  .array(words, { maxLength: 5 })
  .map((names) => HELD_ROLES.map((role) => ({ role, rung: role, names })));

describe('Slack takes, whatever people are called and write,', () => {
  test('a team of any size', () => {
    fc.assert(
      fc.property(team, crowd, roles, words, (which, members, held, manager) => {
        const overview = { team: which, members, roles: held, channels: [], mayManage: true };
        const message = teamMessage({ ...overview, guests: [], managers: [manager] }, NOW);
        expect(validateBlocks(message.blocks, 'message')).toEqual([]);
        expect(message.text).not.toContain('<!channel>');
      }),
      { numRuns: 30 },
    );
  });

  test('App Home, with a crowd away', () => {
    fc.assert(
      fc.property(
        team,
        crowd,
        fc.array(told, { maxLength: 400, size: 'max' }),
        words,
        (which, members, later, name) => {
          const head = awayAndHours({ now: later[0], later, hours: 'Mon–Fri 09:00–17:00', today: TODAY });
          const state = managedTeam(which, teamState({ team: which, members, today: TODAY }));
          const home = homeView({
            ...{
              name,
              isAsked: true,
              isFirstVisit: true,
              hasBegun: false,
              teams: [which],
              chosen: undefined,
              turnedTo: {},
            },
            sections: [
              { name: 'mine', head },
              { name: 'teams', items: [state] },
            ],
          });
          expect(validateView(home)).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('the days away, however many', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 120, size: 'max' }), byStatus, (planned, now) => {
        expect(validateView(awayModal(now, planned, TODAY))).toEqual([]);
        expect(validateBlocks(awayListMessage(now, planned, TODAY).blocks, 'message')).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('the modals for hours and roles', () => {
    fc.assert(
      fc.property(person, team, roles, (who, which, held) => {
        const own = { ...FOLLOWS_TEAM, timeZone: 'America/Indiana/Indianapolis' };
        expect(validateView(hoursModal(who, which, own, NOW))).toEqual([]);
        expect(validateView(rolesModal(which, new Map([['team_lead', ['U1']]])))).toEqual([]);
        expect(validateView(rolesSavedModal(held))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
