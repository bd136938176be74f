import { FOLLOWS_TEAM, type HeldRole, type TeamOverview } from '../../../src/features/teams/rules/index.ts';
import {
  awayListMessage,
  awayMessage,
  awayModal,
  awaySetModal,
  backMessage,
  removedMessage,
} from '../../../src/features/teams/views/away.ts';
import { awayAndHours, teamState } from '../../../src/features/teams/views/home.ts';
import { dayInputs, hoursModal, hoursSavedModal } from '../../../src/features/teams/views/hours.ts';
import { rolesModal, rolesSavedModal } from '../../../src/features/teams/views/roles.ts';
import { teamMessage } from '../../../src/features/teams/views/team.ts';
import { teamHoursModal, teamHoursSavedModal } from '../../../src/features/teams/views/team-hours.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { BERLIN, CHANNELS, known, NOW, person, TODAY } from '../fixtures/people.ts';
import { byStatus, christmas, dev, member, platform, told, untilThursday } from '../fixtures/teams.ts';

const few: TeamOverview = {
  ...{ team: dev, channels: [], guests: [], mayManage: false, managers: ['Dana'] },
  roles: [
    { role: 'team_lead', rung: 'team_lead', names: ['Dana'] },
    { role: 'product_owner', rung: 'product_owner', names: ['Priya'] },
    { role: 'scrum_master', rung: 'team_lead', names: ['Dana'] },
    { role: 'architect', rung: 'team_lead', names: ['Dana'] },
    { role: 'stakeholder', rung: 'product_owner', names: ['Priya'] },
  ],
  members: [
    { member: member('ULEA'), absence: undefined },
    { member: member('UOLA'), absence: undefined },
    { member: member('UKIM'), absence: untilThursday },
    { member: member('UNOOR', { startsAt: '08:00' }), absence: undefined },
  ],
};
const everybody: TeamOverview = {
  ...few,
  ...{ team: { ...dev, name: 'Warehouse 🚚 & צוות', country: null, region: null }, mayManage: true },
  channels: [
    { role: 'blockers', channelId: CHANNELS.blockers },
    { role: 'wins', channelId: CHANNELS.wins },
    { role: 'general', channelId: CHANNELS.general },
  ],
  managers: ['Dana', 'Ben', 'Maximiliane-Charlotte von Hohenstein-Waldenburg'],
  members: known.map((id, at) => ({ member: member(id), absence: at % 4 === 0 ? untilThursday : undefined })),
  guests: [person('UOMAR')],
};
const alone: TeamOverview = {
  ...few,
  roles: few.roles.map(({ role }) => ({ role, rung: 'creator' as const, names: ['Dana'] })),
  ...{ members: [{ member: member('UDANA'), absence: undefined }], mayManage: true },
};
const held = new Map<HeldRole, string[]>([
  ['team_lead', ['UDANA', 'UBEN']],
  ['product_owner', ['UPRIYA']],
]);
const planned = [untilThursday, told('2026-04-07', '2026-04-07'), christmas];

export const teams: Hall = {
  title: 'Teams: people, roles, hours, days away',
  exhibits: [
    ...exhibit(teamMessage, {
      'A member asks.': [few, NOW],
      'A lead asks: everybody, special names, guests.': [everybody, NOW],
      'Set up a minute ago by one person.': [alone, NOW],
    }),
    ...exhibit(rolesModal, {
      'Nobody holds any.': [dev, new Map()],
      'Two are held, one with a deputy.': [dev, held],
    }),
    ...exhibit(rolesSavedModal, { 'Saved.': [few.roles] }),
    ...exhibit(hoursModal, {
      'As in Slack.': [person('ULEA'), dev, FOLLOWS_TEAM, NOW],
      'Own hours.': [
        person('UNOOR'),
        dev,
        { timeZone: 'America/Boise', days: [1, 2, 3, 4], startsAt: '07:30', endsAt: '16:00' },
        NOW,
      ],
    }),
    ...exhibit(
      dayInputs,
      {
        'Four days.': [
          { days: [1, 2, 3, 4], startsAt: '09:00', endsAt: '15:00' },
          'Nothing reaches you outside these hours.',
        ],
      },
      'modal',
    ),
    ...exhibit(hoursSavedModal, { 'Saved.': [person('ULEA'), dev, FOLLOWS_TEAM] }),
    ...exhibit(teamHoursModal, { 'The team’s hours.': [dev], 'A name with signs.': [platform] }),
    ...exhibit(teamHoursSavedModal, { 'Saved.': [dev] }),
    ...exhibit(awayModal, {
      'Nothing is planned.': [undefined, [], TODAY],
      'A status counts as away, more is planned.': [byStatus, planned, TODAY],
      'Thirty absences.': [
        undefined,
        Array.from({ length: 30 }, (_, at) =>
          told(`2027-01-${String(at + 1).padStart(2, '0')}`, `2027-01-${String(at + 1).padStart(2, '0')}`),
        ),
        TODAY,
      ],
    }),
    ...exhibit(awaySetModal, {
      'One absence.': [untilThursday, false, [untilThursday], TODAY],
      'Somebody with a role, more is planned.': [christmas, true, planned, TODAY],
    }),
    ...exhibit(awayMessage, {
      'From a command.': [untilThursday, false, TODAY],
      'Somebody with a role, today alone.': [told(TODAY, TODAY), true, TODAY],
      'Over the new year.': [christmas, false, TODAY],
    }),
    ...exhibit(removedMessage, { 'Removed.': [] }),
    ...exhibit(backMessage, {
      'Back early.': [[untilThursday], [], TODAY],
      'Back, though the status says otherwise.': [[byStatus], [christmas], TODAY],
      'Was not away.': [[], [christmas], TODAY],
    }),
    ...exhibit(awayListMessage, {
      'Nothing planned.': [undefined, [], TODAY],
      'Three absences, one by status.': [byStatus, planned, TODAY],
    }),
    ...exhibit(
      awayAndHours,
      {
        'Nothing planned.': [
          { now: undefined, later: [], hours: `Mon–Fri 09:00–17:00, ${BERLIN}`, today: TODAY },
        ],
        'Away, and more planned.': [
          { now: untilThursday, later: [christmas], hours: `Mon–Thu 08:00–15:00, ${BERLIN}`, today: TODAY },
        ],
        'Away by status.': [
          { now: byStatus, later: [], hours: `Mon–Fri 09:00–17:00, ${BERLIN}`, today: TODAY },
        ],
      },
      'home',
    ),
    ...exhibit(
      teamState,
      {
        'A lead’s team.': [{ team: dev, members: few.members, today: TODAY }],
        'A large one.': [{ team: everybody.team, members: everybody.members, today: TODAY }],
      },
      'home',
    ),
  ],
};
