import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isFree,
  type Kept,
  meetingKey,
  meetingsAmong,
  placeBeside,
  type Rule,
  usualRules,
} from '../../src/features/ceremonies/rules/index.ts';
import type { Sprint } from '../../src/features/sprints/index.ts';
import { addDays, instantOf, type WorkingCalendar } from '../../src/time/index.ts';
import { dates, times } from '../time/arbitraries.ts';

const OFFICE: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(),
};
const DAY = '2026-03-13';
const at = (time: string) => instantOf(DAY, time, 'Europe/Berlin');
const from = (start: string, end: string) => ({ startsAt: at(start), endsAt: at(end) });
const clock = ({ startsAt }: { startsAt: Date }) => startsAt.toISOString().slice(11, 16);

function sprint(but: Partial<Sprint> = {}): Sprint {
  return {
    ...{ id: 's1', workspaceId: 'T1', teamId: 'dev', number: 1, name: 'Sprint 1', state: 'running' },
    ...{ goal: '', focus: '', unit: 'points', startsOn: '2026-03-02', endsOn: DAY, ownerId: null },
    ...{ pointsPerDay: null, allocation: { feature: 60, performance: 20, debt: 10, bug: 10 }, demoGoal: '' },
    ...{ release: '', mergeGate: '', hasRiskCheck: false, createdBy: 'DANA' },
    ...{ createdAt: at('09:00'), startedAt: null, closedAt: null },
    ...but,
  };
}

function kept(but: Partial<Kept> & Pick<Kept, 'kind'>): Kept {
  return {
    ...{ sprintId: 's1', slot: '', workspaceId: 'T1', teamId: 'dev', movedTo: null, isCancelled: false },
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
}

const rules = usualRules(OFFICE);
const onFriday = (given: readonly Kept[] = [], ruled: readonly Rule[] = rules, sprints = [sprint()]) =>
  meetingsAmong(sprints, ruled, given, OFFICE)
    .filter(({ date }) => date === DAY)
    .map((meeting) => `${clock(meeting)} ${meeting.sprintId} ${meeting.kind}`);

describe('a meeting whose time is taken', () => {
  test.each([
    ['comes right after', [from('14:00', '15:00')], '14:30', '14:00'],
    ['comes after the second, too', [from('14:00', '15:00'), from('15:00', '16:00')], '14:00', '15:00'],
    ['comes before where the day ends', [from('16:00', '17:00')], '16:30', '14:00'],
    ['comes after the day where it is full', [from('09:00', '17:00')], '10:00', '16:00'],
    ['keeps a time that only touches', [from('13:00', '14:00')], '14:00', '13:00'],
  ])('%s', (_how, taken, startsAt, expected) => {
    expect(clock(placeBeside(taken, { date: DAY, startsAt, minutes: 60 }, OFFICE))).toBe(expected);
  });
});

describe('two meetings of one day', () => {
  const late = rules.map((rule) => ({ ...rule, startsAt: '14:00' }));

  test('at the same time come one after the other, the more important first', () => {
    expect(onFriday([], late)).toEqual(['13:00 s1 review', '14:00 s1 retrospective']);
  });

  test('go round one that somebody moved there', () => {
    const refinement = kept({ kind: 'refinement', movedTo: { date: DAY, startsAt: '14:00' } });
    expect(onFriday([refinement])).toEqual([
      '13:00 s1 refinement',
      '14:00 s1 review',
      '15:00 s1 retrospective',
    ]);
  });

  test('leave no room for one that is cancelled', () => {
    expect(onFriday([kept({ kind: 'review', isCancelled: true })], late)).toEqual([
      '13:00 s1 review',
      '13:00 s1 retrospective',
    ]);
  });

  test('of two sprints: those of the earlier one stay, and no retrospective comes before its review', () => {
    const second = sprint({ id: 's2', number: 2 });
    expect(onFriday([], rules, [second, sprint()])).toEqual([
      '13:00 s1 review',
      '14:00 s1 retrospective',
      '14:45 s2 review',
      '15:45 s2 retrospective',
    ]);
  });
});

describe('by the state of its sprint', () => {
  const kinds = (but: Partial<Sprint>) =>
    new Set(meetingsAmong([sprint(but)], rules, [], OFFICE).map(({ kind }) => kind));

  test.each<[string, Partial<Sprint>, number]>([
    ['a draft has its planning', { state: 'draft' }, 1],
    ['a published one has all', { state: 'published' }, 6],
    [
      'one that was started before its planning has the others',
      { startedAt: new Date('2026-03-02T08:00:00Z') },
      5,
    ],
    ['one that was started in its planning has had it', { startedAt: new Date('2026-03-02T09:30:00Z') }, 6],
    ['a cancelled one has none', { state: 'cancelled' }, 0],
    ['one without dates has none', { startsOn: null }, 0],
    [
      'one that is closed is still looked back on',
      { state: 'closed', closedAt: new Date('2026-03-01T08:00:00Z') },
      2,
    ],
  ])('%s', (_what, but, count) => {
    expect(kinds(but).size).toBe(count);
  });
});

test('what its team switched off is not held', () => {
  const without = rules.map((rule) => ({ ...rule, isOn: rule.kind !== 'review' }));
  expect(onFriday([], without)).toEqual(['14:00 s1 retrospective']);
});

test('at 14:00 on the wall before and after the clocks change', () => {
  const spring = sprint({ startsOn: '2026-03-23', endsOn: '2026-04-03' });
  const syncs = meetingsAmong([spring], rules, [], OFFICE).filter(({ kind }) => kind === 'integration');
  expect(syncs.map((one) => one.startsAt.toISOString().slice(5, 16))).toEqual([
    ...['03-24T13:00', '03-25T13:00', '03-26T13:00'],
    ...['03-31T12:00', '04-01T12:00', '04-02T12:00'],
  ]);
});

test('a team that works through the night meets after midnight on the day its shift began', () => {
  const night = { ...OFFICE, startsAt: '22:00', endsAt: '06:00' };
  const [review] = meetingsAmong([sprint()], usualRules(night), [], night).filter(
    ({ kind }) => kind === 'review',
  );
  expect([review?.date, review?.startsAt.toISOString()]).toEqual([DAY, '2026-03-14T02:00:00.000Z']);
});

test('no two are ever at once, and each keeps its name and its day', () => {
  const anyRules = fc.tuple(
    ...rules.map((rule) =>
      fc
        .record({ startsAt: times, minutes: fc.integer({ min: 5, max: 240 }) })
        .map((given) => ({ ...rule, ...given })),
    ),
  );
  const lengths = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(dates, lengths, lengths, anyRules, (startsOn, first, second, given) => {
      const one = sprint({ startsOn, endsOn: addDays(startsOn, first) });
      const two = sprint({ id: 's2', number: 2, startsOn, endsOn: addDays(startsOn, second) });
      const meetings = meetingsAmong([one, two], given, [], OFFICE);
      meetings.forEach((meeting, index) => {
        expect(isFree(meeting, meetings.toSpliced(index, 1))).toBe(true);
        expect(OFFICE.days).toContain(new Date(`${meeting.date}T00:00:00Z`).getUTCDay());
      });
      expect(new Set(meetings.map(meetingKey)).size).toBe(meetings.length);
    }),
    { numRuns: 60 },
  );
});
