import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countedAt,
  defaultPolicy,
  dueAt,
  type Ladder,
  type Policy,
  paused,
  resumed,
  rungsAhead,
  takenWith,
  under,
} from '../../src/features/escalations/rules/index.ts';
import type { WorkingCalendar } from '../../src/time/index.ts';

const berlin: WorkingCalendar = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  ...{ startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-04-03', '2026-04-06']),
};

function ladderFrom(startedAt: string, changes: Partial<Ladder> = {}): Ladder {
  const start = new Date(startedAt);
  return {
    ...{ id: 'ladder', subject: { workspaceId: 'T1', kind: 'blocker', id: 'B1' }, teamId: 'team' },
    ...{ policy: defaultPolicy, isCritical: false, waiting: [], startedAt: start, countedMs: 0, spans: [] },
    ...{ countingFrom: start, endedAt: null, taken: [], timesTold: 0, hurried: null, nextDueAt: null },
    version: 1,
    ...changes,
  };
}

const hours = (count: number) => count * 3_600_000;
const dues = (ladder: Ladder) =>
  rungsAhead(ladder).map((placed) => dueAt(ladder, berlin, placed)?.toISOString());

describe('4 and 8 working hours after a blocker was raised', () => {
  test.each([
    ['on a morning', '2026-03-02T08:12:00Z', '2026-03-02T12:12:00Z', '2026-03-03T08:12:00Z'],
    [
      'on Friday afternoon, over the weekend',
      '2026-03-06T15:00:00Z',
      '2026-03-09T11:00:00Z',
      '2026-03-09T15:00:00Z',
    ],
    ['in the night', '2026-03-03T01:00:00Z', '2026-03-03T12:00:00Z', '2026-03-03T16:00:00Z'],
    ['before the clocks go forward', '2026-03-27T15:00:00Z', '2026-03-30T10:00:00Z', '2026-03-30T14:00:00Z'],
    [
      'before Easter, whose holidays do not count',
      '2026-04-02T14:00:00Z',
      '2026-04-07T10:00:00Z',
      '2026-04-07T14:00:00Z',
    ],
  ])('%s', (_, raised, lead, manager) => {
    expect(dues(ladderFrom(raised))).toEqual([`${lead.slice(0, 19)}.000Z`, `${manager.slice(0, 19)}.000Z`]);
  });

  test('by the wall clock, nights and weekends count', () => {
    const policy: Policy = { ...defaultPolicy, hours: 'wall' };
    expect(dues(ladderFrom('2026-03-06T15:00:00Z', { policy }))).toEqual([
      '2026-03-06T19:00:00.000Z',
      '2026-03-06T23:00:00.000Z',
    ]);
  });
});

test('a paused ladder has nothing due, and goes on with what it had counted', () => {
  const ladder = ladderFrom('2026-03-02T08:00:00Z');
  const stopped = paused(ladder, berlin, new Date('2026-03-02T11:00:00Z'));
  expect(stopped.countedMs).toBe(hours(3));
  expect(dues(stopped)).toEqual([undefined, undefined]);
  const running = resumed(stopped, new Date('2026-03-02T15:00:00Z'));
  expect(dues(running)).toEqual(['2026-03-02T16:00:00.000Z', '2026-03-03T12:00:00.000Z']);
});

test('pauses never count, wherever they lie', () => {
  const minutes = fc.integer({ min: 0, max: 5 * 24 * 60 });
  fc.assert(
    fc.property(minutes, minutes, minutes, (before, pause, after) => {
      const start = new Date('2026-03-02T08:00:00Z');
      const at = (count: number) => new Date(start.getTime() + count * 60_000);
      const stopped = paused(ladderFrom(start.toISOString()), berlin, at(before));
      const running = resumed(stopped, at(before + pause));
      const counted = countedAt(running, berlin, at(before + pause + after));
      const whole = countedAt(ladderFrom(start.toISOString()), berlin, at(before));
      const rest = countedAt(
        ladderFrom(at(before + pause).toISOString()),
        berlin,
        at(before + pause + after),
      );
      expect(counted).toBe(whole + rest);
    }),
  );
});

describe('a step that was taken', () => {
  const policy: Policy = {
    hours: 'wall',
    steps: [
      { afterHours: 1, tell: { kind: 'person', userId: 'U1' }, repeat: { everyHours: 1, times: 3 } },
      { afterHours: 8, tell: { kind: 'role', role: 'team_lead' } },
    ],
  };

  test('is not repeated for hours that had passed when it was told', () => {
    const ladder = ladderFrom('2026-03-02T00:00:00Z', { policy });
    expect(takenWith(ladder, berlin, new Date('2026-03-02T03:30:00Z'), [0])).toEqual([0, 1, 2]);
  });

  test('takes with it the step that stood in for it', () => {
    const ladder = ladderFrom('2026-03-02T00:00:00Z', { policy });
    expect(takenWith(ladder, berlin, new Date('2026-03-02T01:00:00Z'), [0, 4])).toEqual([0, 4]);
  });
});

describe('an open ladder under a new policy', () => {
  const lead = { kind: 'role', role: 'team_lead' } as const;
  const manager = { kind: 'role', role: 'product_owner' } as const;
  const now = new Date('2026-03-02T13:00:00Z');
  const climbing = ladderFrom('2026-03-02T08:00:00Z', { taken: [0], timesTold: 1 });
  const policyOf = (...steps: Array<[number, typeof lead | typeof manager]>): Policy => ({
    hours: 'working',
    steps: steps.map(([afterHours, tell]) => ({ afterHours, tell })),
  });

  test.each([
    ['tells nobody twice whose hour has passed', policyOf([2, lead], [8, manager]), [0], null],
    ['owes at once the highest step whose hour has passed', policyOf([2, lead], [4, manager]), [0], 1],
    ['tells the lead again at an hour that is still to come', policyOf([6, lead]), [], null],
    [
      'passes over the steps below the one that it owes',
      policyOf([1, manager], [3, manager], [6, lead]),
      [0],
      1,
    ],
  ])('%s', (_, policy, taken, owed) => {
    const next = under(policy, climbing, berlin, now);
    expect(next.taken).toEqual(taken);
    expect(next.hurried?.rung ?? null).toBe(owed);
    expect(countedAt(next, berlin, now)).toBe(hours(5));
  });
});

describe('under a policy of other hours', () => {
  const start = '2026-03-02T08:00:00Z';
  const wall: Policy = { ...defaultPolicy, hours: 'wall' };

  test('the time in which somebody was on it does not count either', () => {
    const taken = paused(ladderFrom(start), berlin, new Date('2026-03-02T09:00:00Z'));
    const running = resumed(taken, new Date('2026-03-03T08:00:00Z'));
    const now = new Date('2026-03-03T10:00:00Z');
    expect(countedAt(under(wall, running, berlin, now), berlin, now)).toBe(hours(3));
  });

  test('what is counted is what would have been, had it run under them from the start; and back again', () => {
    const minutes = fc.array(fc.integer({ min: 1, max: 2 * 24 * 60 }), { minLength: 1, maxLength: 8 });
    const run = (policy: Policy, lengths: number[], change?: (ladder: Ladder, at: Date) => Ladder) => {
      let ladder = ladderFrom(start, { policy });
      let at = new Date(start);
      for (const [index, length] of lengths.entries()) {
        at = new Date(at.getTime() + length * 60_000);
        ladder = index % 2 === 0 ? paused(ladder, berlin, at) : resumed(ladder, at);
        if (change) ladder = change(ladder, at);
      }
      return { ladder, at };
    };
    fc.assert(
      fc.property(minutes, (lengths) => {
        const { ladder, at } = run(defaultPolicy, lengths);
        const other = under(wall, ladder, berlin, at);
        expect(countedAt(other, berlin, at)).toBe(countedAt(run(wall, lengths).ladder, berlin, at));
        const back = under(defaultPolicy, other, berlin, at);
        expect(countedAt(back, berlin, at)).toBe(countedAt(ladder, berlin, at));
      }),
    );
  });
});
