import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextReminder, openingOf, readActionLine, usualDue } from '../../src/features/retros/rules/index.ts';
import { addDays, isWorkingDay, localDateOf, type WorkingCalendar } from '../../src/time/index.ts';

const calendar: WorkingCalendar = {
  ...{ timeZone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], startsAt: '09:00', endsAt: '17:00' },
  holidays: new Set(['2026-04-03', '2026-04-06']),
};
/** Monday 2 March 2026 */
const TODAY = '2026-03-02';
const NOW = new Date('2026-03-02T09:00:00Z');

describe('what follows /retro action', () => {
  test.each([
    ['review within 4 h <@U1|lea> by Friday', 'review within 4 h', 'U1', '2026-03-06'],
    ['review within 4 h by Friday <@U1>', 'review within 4 h', 'U1', '2026-03-06'],
    ['<@U1>: add staging alerts, due 2026-03-20', 'add staging alerts', 'U1', '2026-03-20'],
    ['tidy up, due by Friday <@U1>', 'tidy up', 'U1', '2026-03-06'],
    ['add staging alerts until tomorrow.', 'add staging alerts', null, '2026-03-03'],
    ['add staging alerts in 2 weeks', 'add staging alerts in 2 weeks', null, null],
    ['ask <@U1> for the key', 'ask <@U1> for the key', null, null],
    ['stop merging by hand', 'stop merging by hand', null, null],
    ['stop merging by hand by 20 March', 'stop merging by hand', null, '2026-03-20'],
    ['use &lt;b&gt; by Friday', 'use &lt;b&gt;', null, '2026-03-06'],
    ['use &lt;b&gt;; by Friday', 'use &lt;b&gt;', null, '2026-03-06'],
    ['<@U1>', '', 'U1', null],
  ])('%s', async (typed, text, ownerId, dueOn) => {
    expect(await readActionLine(typed, TODAY)).toEqual({ text, ownerId, dueOn });
  });

  test.each([
    ['tidy up by 3/4', 'one day in some countries'],
    ['tidy up by 2026-02-31', 'no day 2026-02-31'],
    ['tidy up by 2026-02-20', 'is over'],
    ['tidy up by yesterday', 'is over'],
  ])('%s is refused: %s', async (typed, reason) => {
    expect(await readActionLine(typed, TODAY)).toEqual({ reason: expect.stringContaining(reason) });
  });
});

describe('the reminders of an action', () => {
  test.each([
    ['the working day before', '2026-03-20', 0, '2026-03-19T08:00:00.000Z'],
    ['before a weekend, for Monday', '2026-03-09', 0, '2026-03-06T08:00:00.000Z'],
    ['on the day itself where it was agreed on the day before', '2026-03-03', 0, '2026-03-03T08:00:00.000Z'],
    ['afterwards where it is due today', '2026-03-02', 0, '2026-03-03T08:00:00.000Z'],
    ['afterwards the second time, over Easter', '2026-04-02', 1, '2026-04-07T07:00:00.000Z'],
    ['afterwards where it is due on a day off', '2026-03-07', 1, '2026-03-09T08:00:00.000Z'],
  ])('come %s', (_when, dueOn, reminded, at) => {
    expect(nextReminder({ dueOn, state: 'open', reminded }, calendar, NOW)?.toISOString()).toBe(at);
  });

  test('end after the second, when it is closed, when it is long overdue, and for who never works', () => {
    const open = { dueOn: '2026-03-20', state: 'open', reminded: 0 } as const;
    expect(nextReminder({ ...open, reminded: 1 }, calendar, NOW)).not.toBeNull();
    expect(nextReminder({ ...open, reminded: 2 }, calendar, NOW)).toBeNull();
    expect(nextReminder({ ...open, state: 'done' }, calendar, NOW)).toBeNull();
    expect(nextReminder({ ...open, dueOn: '2026-02-20' }, calendar, NOW)).toBeNull();
    expect(nextReminder(open, { ...calendar, days: [] }, NOW)).toBeNull();
  });

  test('are two at most, on later days than today, whenever they are sent', () => {
    const date = fc.integer({ min: -30, max: 60 }).map((days) => addDays(TODAY, days));
    const delays = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(date, delays, (dueOn, late) => {
        let [now, reminded] = [NOW, 0];
        for (const days of late) {
          const at = nextReminder({ dueOn, state: 'open', reminded }, calendar, now);
          if (!at) return;
          expect(localDateOf(at, 'Europe/Berlin') > localDateOf(now, 'Europe/Berlin')).toBe(true);
          now = new Date(at.getTime() + days * 86_400_000);
          reminded += 1;
        }
        expect(reminded).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('an action is due, where nobody says when,', () => {
  test.each([
    ['in two weeks', null, '2026-03-16'],
    ['as the next sprint ends', '2026-03-20', '2026-03-20'],
    ['before the weekend on which it ends', '2026-03-22', '2026-03-20'],
    ['in two weeks where it is over', '2026-03-01', '2026-03-16'],
  ])('%s', (_when, ends, due) => {
    expect(usualDue(TODAY, ends, calendar)).toBe(due);
  });

  test('after today, and on a working day where there is one between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 90 }), (days) => {
        const due = usualDue(TODAY, addDays(TODAY, days), calendar);
        expect(due > TODAY).toBe(true);
        if (days > 6) expect(isWorkingDay(calendar, due)).toBe(true);
      }),
    );
  });
});

describe('a retro opens by itself', () => {
  test.each([
    ['one working day before a Friday', '2026-03-02', '2026-03-13', '11:00', '2026-03-12T10:00:00.000Z'],
    ['on Friday before a Monday', '2026-03-02', '2026-03-16', '11:00', '2026-03-13T10:00:00.000Z'],
    [
      'as if it ended on Friday where it ends on Sunday',
      '2026-03-02',
      '2026-03-15',
      '11:00',
      '2026-03-12T10:00:00.000Z',
    ],
    ['before Easter', '2026-03-23', '2026-04-06', '11:00', '2026-04-01T09:00:00.000Z'],
    [
      'in the morning where the daily is at night',
      '2026-03-02',
      '2026-03-13',
      '22:00',
      '2026-03-12T08:00:00.000Z',
    ],
    ['after three working days', '2026-03-02', '2026-03-04', '11:00', '2026-03-03T10:00:00.000Z'],
  ])('%s', (_when, startsOn, endsOn, hour, at) => {
    expect(openingOf({ startsOn, endsOn }, calendar, hour)?.toISOString()).toBe(at);
  });

  test.each([
    ['two working days', '2026-03-02', '2026-03-03'],
    ['a weekend', '2026-03-06', '2026-03-09'],
  ])('but not in %s', (_what, startsOn, endsOn) => {
    expect(openingOf({ startsOn, endsOn }, calendar, '11:00')).toBeNull();
  });
});
