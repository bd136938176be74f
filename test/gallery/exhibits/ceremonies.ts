import { type Kept, type Meeting, usualRules } from '../../../src/features/ceremonies/rules/index.ts';
import { type Announcement, announcement } from '../../../src/features/ceremonies/views/announcement.ts';
import {
  addressMessage,
  calendarInWords,
  calendarOnItsWay,
} from '../../../src/features/ceremonies/views/calendar.ts';
import { cancelledMessage } from '../../../src/features/ceremonies/views/changed.ts';
import { ceremoniesMessage } from '../../../src/features/ceremonies/views/list.ts';
import { doneModal, moveModal } from '../../../src/features/ceremonies/views/move-form.ts';
import { ruleModal, rulesModal } from '../../../src/features/ceremonies/views/rule-forms.ts';
import { ceremoniesSetting } from '../../../src/features/ceremonies/views/settings.ts';
import { exhibit, type Hall } from '../exhibit.ts';
import { SIGNS } from '../fixtures/long.ts';
import { BERLIN, berlin, NOW } from '../fixtures/people.ts';
import { sprint } from '../fixtures/sprints.ts';
import { dev } from '../fixtures/teams.ts';

function meeting(kind: Meeting['kind'], date: string, time: string, but: Partial<Kept> = {}): Meeting {
  const minutes = kind === 'review' ? 60 : 30;
  const startsAt = berlin(date, time);
  const kept: Kept = {
    ...{
      sprintId: 's4',
      kind,
      slot: '',
      workspaceId: 'T1',
      teamId: 'dev',
      movedTo: null,
      isCancelled: false,
    },
    ...{
      changedBy: null,
      facilitatorId: null,
      declined: [],
      announcedFor: null,
      announcements: 0,
      toldIn: [],
    },
    ...but,
  };
  return {
    ...{ sprintId: 's4', kind, slot: '', sprint: sprint(), date, minutes, who: ['everyone'] },
    ...{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), kept },
  };
}

const sync = meeting('integration', '2026-03-03', '14:00');
const review = meeting('review', '2026-03-06', '14:00');
const cancelled = meeting('mid-sprint', '2026-03-04', '10:00', { isCancelled: true });
const moved = meeting('refinement', '2026-03-05', '16:00', {
  movedTo: { date: '2026-03-05', startsAt: '16:00' },
});

function announced(of: Meeting | null, but: Partial<Announcement> = {}): [Announcement] {
  const { sprintId, kind, slot, startsAt: at } = of ?? sync;
  const shown = { id: { sprintId, kind, slot }, at, zone: BERLIN, now: NOW, meeting: of };
  return [{ ...shown, facilitator: 'Ola', changedBy: null, agenda: [], ...but }];
}

const AGENDA = [
  '🚧 #12 staging DB refuses connections — Lea, 1 d 2 h',
  '2 stories are not estimated: ERP-004, ERP-007',
];

const list = { team: dev, moment: { zone: BERLIN, now: NOW }, mayChange: true };
const listed = [
  { meeting: sync, changedBy: null },
  { meeting: cancelled, changedBy: 'Dana' },
  { meeting: moved, changedBy: 'Ola' },
  { meeting: review, changedBy: null },
];
const rules = usualRules(dev);
const [aReview, , aPlanning, aRefinement, , anIntegration] = rules;
if (!aReview || !aPlanning || !aRefinement || !anIntegration) throw new Error('There is a rule of each kind');

export const ceremonies: Hall = {
  title: 'Meetings of a sprint',
  exhibits: [
    ...exhibit(announcement, {
      'In ten minutes.': announced(sync),
      'With things to talk about.': announced(sync, { agenda: AGENDA }),
      'With more than is shown.': announced(review, {
        agenda: Array.from({ length: 9 }, (_, at) => `story ${at} ${'&amp; '.repeat(90)}`),
      }),
      'Nobody is there to facilitate it.': announced(sync, { facilitator: null }),
      'Moved.': announced(moved, { at: berlin('2026-03-03', '14:00'), changedBy: 'Ola' }),
      'Cancelled.': announced(cancelled, { changedBy: 'Dana' }),
      'No longer on the calendar.': announced(null),
    }),
    ...exhibit(ceremoniesMessage, {
      'Who may change them.': [{ ...list, meetings: listed }],
      'Everybody else.': [{ ...list, meetings: listed, mayChange: false }],
      'Of two sprints.': [
        {
          ...{ ...list, mayChange: false },
          meetings: [
            ...listed,
            { meeting: { ...review, sprintId: 's5', sprint: sprint({ name: SIGNS }) }, changedBy: null },
          ],
        },
      ],
      'Nothing ahead.': [{ ...list, meetings: [] }],
    }),
    ...exhibit(moveModal, { 'One of them.': [sync, dev] }),
    ...exhibit(doneModal, {
      'Moved.': ['integration sync', 'The integration sync is on Wed 4 Mar 10:00 now.'],
    }),
    ...exhibit(cancelledMessage, { 'With the way back.': [sync, BERLIN] }),
    ...exhibit(rulesModal, {
      'The usual ones.': [dev, rules],
      'One is off.': [dev, rules.map((rule) => ({ ...rule, isOn: rule.kind !== 'refinement' }))],
    }),
    ...exhibit(ruleModal, {
      'On the last day.': ['dev', aReview, BERLIN],
      'On the first day.': ['dev', aPlanning, BERLIN],
      'In one week.': ['dev', aRefinement, BERLIN],
      'Every week.': ['dev', anIntegration, BERLIN],
    }),
    ...exhibit(calendarOnItsWay, {
      'Without addresses.': [dev, null],
      'The first address is to be had.': [dev, 0],
      'There are some.': [dev, 2],
    }),
    ...exhibit(addressMessage, {
      'Shown once.': [
        'https://drumbeat.example.com/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics',
        'Dev team',
      ],
    }),
    ...exhibit(calendarInWords, {
      'Where no file may be sent.': [
        [
          {
            uid: '1',
            title: `Sprint review · ${SIGNS}`,
            startsAt: review.startsAt,
            endsAt: review.endsAt,
            isCancelled: false,
          },
        ],
        BERLIN,
      ],
    }),
    ...exhibit(settingsBlocks, { 'Among the settings.': ['dev'] }, 'modal'),
  ],
};

function settingsBlocks(teamId: string) {
  return [ceremoniesSetting(teamId)];
}
