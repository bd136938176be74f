import { blockersToUnblock, blockersWaitedFor } from '../../../src/features/blockers/views/home.ts';
import { policySetting } from '../../../src/features/blockers/views/settings.ts';
import { pageOf } from '../../../src/features/home/rules/index.ts';
import { type HomeInput, homeView } from '../../../src/features/home/views/home.ts';
import { pageBlocks } from '../../../src/features/home/views/page.ts';
import { managedTeam, settingsModal } from '../../../src/features/home/views/teams.ts';
import { firstStep, welcome } from '../../../src/features/home/views/welcome.ts';
import type { HomeSection } from '../../../src/features/slice.ts';
import { type HomeStandup, otherStandup, owedStandup } from '../../../src/features/standups/views/home.ts';
import { standupSettings } from '../../../src/features/standups/views/settings.ts';
import { awayAndHours, teamState } from '../../../src/features/teams/views/home.ts';
import { rolesAndHoursSettings } from '../../../src/features/teams/views/settings.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { blocker, critical, moment, snoozed, taken } from '../fixtures/blockers.ts';
import { LONG_LINE } from '../fixtures/long.ts';
import { BERLIN, berlin, NOW, people, TODAY } from '../fixtures/people.ts';
import { dev, member, platform, untilThursday } from '../fixtures/teams.ts';

const own = { ...moment, isOwn: true };
const settled = { skippedFor: null, deadlineAt: berlin(TODAY, '11:00') };
const tomorrow = { date: '2026-03-04', dueAt: berlin('2026-03-04', '09:00'), mode: 'async' as const };

const quiet: HomeStandup = {
  ...{ teamName: dev.name, standupId: 's1', timeZone: BERLIN, now: NOW },
  ...{ current: null, settled: [], next: tomorrow },
};
const owed: HomeStandup = { ...quiet, current: { date: TODAY, state: 'asked', ...settled } };
const done: HomeStandup = { ...quiet, settled: [{ date: TODAY, state: 'answered', ...settled }] };

const hours: HomeSection = {
  name: 'teams.away-and-hours',
  head: awayAndHours({
    ...{ now: undefined, later: [], hours: `Mon–Fri 09:00–17:00, ${BERLIN}`, today: TODAY },
  }),
};
const answerFirst: HomeSection = { name: 'standups.owed', isOwed: true, items: [owedStandup(owed)] };
const answered: HomeSection = { name: 'standups', items: [otherStandup(done)] };
const mine = blockersWaitedFor(
  [taken, blocker({ number: 14, title: 'no review on PROC-001', storyKey: 'PROC-001' }), snoozed],
  people,
  own,
);
const toUnblock = blockersToUnblock([{ ...critical, ownerId: 'ULEA' }], people, own);
const many = blockersWaitedFor(
  Array.from({ length: 45 }, (_, at) => blocker({ id: `b${at}`, number: at + 1 })),
  people,
  own,
);
const state = teamState({
  ...{ team: dev, today: TODAY },
  members: [
    { member: member('ULEA'), absence: undefined },
    { member: member('UKIM'), absence: untilThursday },
  ],
});
const managed: HomeSection = { name: 'home.teams', items: [managedTeam(dev, state)] };

const lea: HomeInput = {
  ...{
    name: 'Lea',
    isAsked: true,
    isFirstVisit: false,
    hasBegun: true,
    teams: [dev],
    chosen: undefined,
    turnedTo: {},
  },
  sections: [answered, mine, hours],
};
const nobody: HomeInput = { ...lea, name: 'Omar', teams: [], sections: [] };

export const home: Hall = {
  title: 'App Home',
  exhibits: [
    ...exhibit(homeView, {
      'Somebody in no team, the first time.': [{ ...nobody, isFirstVisit: true }],
      'Somebody in no team, for whom others wait.': [{ ...nobody, sections: [toUnblock] }],
      'A guest, the first time.': [{ ...lea, name: 'Gus', isAsked: false, isFirstVisit: true, sections: [] }],
      'A guest, later.': [{ ...lea, name: 'Gus', isAsked: false, sections: [] }],
      'A member, the first time; a standup is owed.': [
        { ...lea, isFirstVisit: true, hasBegun: false, sections: [answerFirst, hours] },
      ],
      'A member, the first time; nothing is owed.': [
        { ...lea, isFirstVisit: true, hasBegun: false, sections: [answered, hours] },
      ],
      'A morning: owed, to unblock, blocked.': [{ ...lea, sections: [answerFirst, toUnblock, mine, hours] }],
      'A lead in two teams.': [
        { ...lea, name: 'Dana', teams: [dev, platform], sections: [answerFirst, mine, hours, managed] },
      ],
      'One of two teams is looked at.': [
        { ...lea, name: 'Dana', teams: [dev, platform], chosen: platform, sections: [answerFirst, hours] },
      ],
      'Forty-five blockers, the second page.': [
        { ...lea, sections: [answered, many, hours], turnedTo: { blockers: 1 } },
      ],
    }),
    ...exhibit(pageBlocks, { 'The last of three pages.': [pageOf(many, 2, 20)] }, 'home'),
    ...exhibit(
      owedStandup,
      {
        'Open until today.': [owed],
        'Of last night, open past midnight.': [
          {
            ...{ ...owed, teamName: LONG_LINE },
            current: {
              date: '2026-03-02',
              state: 'expected',
              skippedFor: null,
              deadlineAt: berlin('2026-03-04', '01:00'),
            },
          },
        ],
      },
      'home',
    ),
    ...exhibit(
      otherStandup,
      {
        'Nothing yet.': [quiet],
        'Answered.': [done],
        'Missed.': [{ ...quiet, settled: [{ date: TODAY, state: 'missed', ...settled }] }],
        'Skipped.': [
          { ...quiet, settled: [{ date: TODAY, state: 'skipped', ...settled, skippedFor: 'choice' }] },
        ],
        'Live next.': [{ ...quiet, next: { ...tomorrow, mode: 'live' } }],
        'None in sight.': [{ ...quiet, next: null }],
      },
      'home',
    ),
    ...exhibit(managedTeam, { 'A lead’s team.': [dev, state] }, 'home'),
    ...exhibit(settingsModal, {
      'Everything there is to set.': [
        dev,
        [...standupSettings('s1'), policySetting(dev.id), ...rolesAndHoursSettings(dev.id)],
      ],
    }),
    ...exhibit(standupSettings, { 'Among the settings.': ['s1'] }, 'modal'),
    ...exhibit(rolesAndHoursSettings, { 'Among the settings.': [dev.id] }, 'modal'),
    ...exhibit(
      welcome,
      {
        'In seven teams.': ['Zoë 🌊', Array.from({ length: 7 }, () => platform), 'answer'],
        'With nothing owed.': ['Lea', [dev], 'hours'],
        'What comes first is done.': ['Lea', [dev], null],
      },
      'home',
    ),
    ...exhibit(firstStep, { 'No team yet.': ['Omar'] }, 'home'),
  ],
};
