import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  burndownFrom,
  type Course,
  type CourseChange,
  type CourseStep,
} from '../../src/features/progress/index.ts';
import { daysOver, planOf } from '../../src/features/progress/rules/index.ts';
import type { WorkingCalendar } from '../../src/time/index.ts';

const calendar: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(),
};
/** Two weeks, started on its first day at six in the morning, a quarter of that day. */
const sprint = {
  ...{ name: 'March', unit: 'points' as const, startsOn: '2026-03-02', endsOn: '2026-03-13' },
  startedAt: new Date('2026-03-02T05:00:00Z'),
};
const nothing = { blockedDates: new Set<string>(), forecast: null };

/** One change each, in the order given: when it was, which story, what of it, by how much. */
function courseOf(
  committed: number,
  ...deeds: Array<[string, string, CourseChange['kind'], number]>
): Course {
  let [scope, done] = [committed, 0];
  const steps = deeds.map(([at, key, kind, amount], index): CourseStep => {
    if (kind === 'done' || kind === 'undone') done += amount;
    else scope += amount;
    const changes = [{ kind, amount, key, storyId: key, by: 'LEA' }];
    return { at: new Date(at), position: index + 1, scope, done, changes };
  });
  return { committed, doneAtStart: 0, steps, scope, done };
}

describe('The burndown of a sprint', () => {
  test('is what one works out by hand', () => {
    const course = courseOf(
      40,
      ['2026-03-03T11:00:00Z', 'ERP-001', 'done', 8],
      ['2026-03-04T17:00:00Z', 'ERP-009', 'added', 5],
      ['2026-03-06T05:00:00Z', 'ERP-002', 're-estimated', 3],
      ['2026-03-09T11:00:00Z', 'ERP-003', 'removed', -2],
    );
    const now = new Date('2026-03-10T11:00:00Z');
    const blockedDates = new Set(['2026-03-05']);
    const drawn = burndownFrom(course, sprint, calendar, { now, blockedDates, forecast: null });
    expect(drawn).toMatchObject({ name: 'March', unit: 'points', committed: 40, forecast: null });
    // 2 to 13 March are 12 days, 10 of them working: 4 points a day, none on the 7th and 8th.
    expect(drawn?.ideal).toEqual([40, 36, 32, 28, 24, 20, 20, 20, 16, 12, 8, 4, 0].map(close));
    expect(drawn?.days.map(({ isWorking }) => Number(isWorking)).join('')).toBe('111110011111');
    expect(drawn?.days.filter(({ isBlocked }) => isBlocked).map(({ date }) => date)).toEqual(['2026-03-05']);
    expect(drawn?.actual).toEqual([
      // 6:00 of the first day, a quarter of it
      { at: 0.25, left: 40 },
      // noon of the second: 40 − 8
      { at: 1.5, left: 32 },
      // 18:00 of the third: 45 − 8
      { at: 2.75, left: 37 },
      // 6:00 of the fifth: 48 − 8
      { at: 4.25, left: 40 },
      // noon of the eighth: 46 − 8
      { at: 7.5, left: 38 },
    ]);
    expect(drawn?.changes).toEqual([
      { at: 2.75, left: 37, kind: 'added', amount: 5, key: 'ERP-009' },
      { at: 4.25, left: 40, kind: 're-estimated', amount: 3, key: 'ERP-002' },
      { at: 7.5, left: 38, kind: 'removed', amount: -2, key: 'ERP-003' },
    ]);
    expect(drawn?.now).toBe(8.5);
  });

  test.each([
    ['of one day falls from all to nothing', '2026-03-02', '2026-03-02', [], [10, 0]],
    ['is flat on a holiday', '2026-03-02', '2026-03-05', ['2026-03-03'], [9, 6, 6, 3, 0]],
    ['of a weekend alone stays where it is', '2026-03-07', '2026-03-08', [], [10, 10, 10]],
  ])('%s', (_how, startsOn, endsOn, holidays, ideal) => {
    const around = { now: new Date(`${startsOn}T06:00:00Z`), ...nothing };
    const own = { ...calendar, holidays: new Set(holidays) };
    const drawn = burndownFrom(courseOf(ideal[0] ?? 0), { ...sprint, startsOn, endsOn }, own, around);
    expect(drawn?.ideal).toEqual(ideal.map(close));
  });

  test.each([
    ['early on its first day', '2026-03-02T05:00:00Z', 40],
    ['late on its first day', '2026-03-02T22:00:00Z', 40],
    ['early on its second', '2026-03-03T00:00:00Z', 36],
    ['late on its second', '2026-03-03T22:00:00Z', 36],
    ['on a day off', '2026-03-07T12:00:00Z', 20],
    ['before the last hours are over', '2026-03-13T15:59:00Z', 4],
    ['with the last hours over', '2026-03-13T16:00:00Z', 0],
    ['when it is overdue', '2026-03-16T12:00:00Z', 0],
  ])('names what is left by the same plan as the words of its health do, %s', (_when, at, plannedLeft) => {
    const now = new Date(at);
    const drawn = burndownFrom(courseOf(40), sprint, calendar, { now, ...nothing });
    expect(drawn?.plannedLeft).toBeCloseTo(plannedLeft, 9);
    expect(drawn?.plannedLeft).toBeCloseTo(40 - planOf(40, daysOver(sprint, calendar, now)), 9);
  });

  test.each([
    ['on its last day', '2026-03-13T12:00:00Z', 12, 11 + 13 / 24],
    ['a day late', '2026-03-14T11:00:00Z', 13, 12.5],
    ['three days late', '2026-03-16T11:00:00Z', 15, 14.5],
    ['a month late, of which two weeks are shown', '2026-04-16T11:00:00Z', 26, 26],
  ])('%s ends there', (_when, now, days, ends) => {
    const late = courseOf(8, ['2026-03-13T11:00:00Z', 'ERP-001', 'done', 3]);
    const drawn = burndownFrom(late, sprint, calendar, { now: new Date(now), ...nothing });
    expect(drawn?.days).toHaveLength(days);
    expect(drawn?.ideal).toHaveLength(days + 1);
    expect(drawn?.ideal.at(12)).toBe(0);
    expect(drawn?.now).toBeCloseTo(ends, 9);
  });

  test('is drawn forwards where the clock was set back, and where it was started before its first day', () => {
    const early = { ...sprint, startedAt: new Date('2026-02-27T12:00:00Z') };
    const course = courseOf(
      8,
      ['2026-03-04T11:00:00Z', 'ERP-001', 'done', 3],
      ['2026-03-03T11:00:00Z', 'ERP-002', 'done', 2],
    );
    const drawn = burndownFrom(course, early, calendar, {
      now: new Date('2026-03-03T12:00:00Z'),
      ...nothing,
    });
    expect(drawn?.actual).toEqual([
      { at: 0, left: 8 },
      { at: 2.5, left: 5 },
      { at: 2.5, left: 3 },
    ]);
    expect(drawn?.now).toBe(2.5);
  });

  test('measures a day that the clocks make shorter by its own hours', () => {
    const spring = { ...sprint, startsOn: '2026-03-29', endsOn: '2026-04-03', startedAt: null };
    const now = new Date('2026-03-29T10:00:00Z');
    // 29 March has 23 hours; at noon eleven of them are over.
    expect(burndownFrom(courseOf(5), spring, calendar, { now, ...nothing })?.now).toBeCloseTo(11 / 23, 9);
  });

  test('marks a split once, by what it changed; not at all where that is nothing', () => {
    const part = (key: string, amount: number) => ({
      ...{ kind: 'split' as const, amount, key, storyId: key, by: 'LEA' },
    });
    const at = new Date('2026-03-03T11:00:00Z');
    const steps = [
      {
        at,
        position: 1,
        scope: 18,
        done: 0,
        changes: [part('ERP-010', 5), part('ERP-011', 5), part('ERP-001', -8)],
      },
      {
        at,
        position: 4,
        scope: 18,
        done: 0,
        changes: [part('ERP-012', 3), part('ERP-013', 2), part('ERP-010', -5)],
      },
    ];
    const course = { committed: 16, doneAtStart: 0, steps, scope: 18, done: 0 };
    expect(burndownFrom(course, sprint, calendar, { now: at, ...nothing })?.changes).toEqual([
      { at: 1.5, left: 18, kind: 'split', amount: 2, key: 'ERP-001' },
    ]);
  });

  test('goes on to the end of each day that is forecast, from where it is now', () => {
    const forecast = [
      { date: '2026-03-10', left: 9 },
      { date: '2026-03-12', left: 4 },
      { date: '2026-03-16', left: 0 },
    ];
    const now = new Date('2026-03-10T11:00:00Z');
    const drawn = burndownFrom(courseOf(10), sprint, calendar, { now, ...nothing, forecast });
    expect(drawn?.forecast).toEqual([
      { at: 8.5, left: 10 },
      { at: 9, left: 9 },
      { at: 11, left: 4 },
    ]);
  });

  test('is not drawn without dates', () => {
    const now = new Date('2026-03-10T11:00:00Z');
    expect(burndownFrom(courseOf(10), { ...sprint, endsOn: null }, calendar, { now, ...nothing })).toBeNull();
  });
});

test('whenever and however, the ideal line falls from what was committed to nothing, and the real one goes forwards', () => {
  const hour = fc.integer({ min: -48, max: 24 * 20 }).map((hours) => hours * 3_600_000);
  fc.assert(
    fc.property(fc.array(hour), hour, fc.integer({ min: 0, max: 13 }), (hours, late, length) => {
      const start = Date.UTC(2026, 2, 2);
      const endsOn = new Date(start + length * 86_400_000).toISOString().slice(0, 10);
      const deeds = hours.map((ms): [string, string, CourseChange['kind'], number] => {
        return [new Date(start + ms).toISOString(), 'ERP-001', 'added', 1];
      });
      const around = { now: new Date(start + late), ...nothing };
      const drawn = burndownFrom(courseOf(20, ...deeds), { ...sprint, endsOn }, calendar, around);
      const places = drawn?.actual.map(({ at }) => at) ?? [];
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((at) => at >= 0 && at <= (drawn?.now ?? 0))).toBe(true);
      expect(drawn?.now).toBeLessThanOrEqual(drawn?.days.length ?? 0);
      expect(drawn?.ideal[0]).toBe(20);
      expect(drawn?.ideal).toEqual(drawn?.ideal.toSorted((a, b) => b - a));
      expect(drawn?.ideal.at(-1)).toBe(0);
    }),
  );
});

function close(value: number) {
  return expect.closeTo(value, 9);
}
