import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarText } from '../../src/features/ceremonies/rules/index.ts';
import { instants } from '../time/arbitraries.ts';
import { readCalendar } from './reading.ts';

const STAMP = new Date('2026-03-02T08:00:00Z');

test('what is written is what a calendar program reads, whatever people call their teams', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 120, size: 'max' })
    .map((one) => one.replace(/\p{Cc}/gu, ' ').trim());
  const event = fc
    .record({
      uid: fc.uuid(),
      title: text,
      startsAt: instants,
      minutes: fc.nat(600),
      isCancelled: fc.boolean(),
    })
    .map(({ startsAt, minutes, ...rest }) => {
      const start = new Date(Math.floor(startsAt.getTime() / 1000) * 1000);
      return { ...rest, startsAt: start, endsAt: new Date(start.getTime() + minutes * 60_000) };
    });
  fc.assert(
    fc.property(text, fc.array(event, { maxLength: 5 }), fc.nat(), (name, events, sequence) => {
      expect(readCalendar(calendarText({ name, events, sequence, stamp: STAMP }))).toEqual({
        name,
        events: events.map(({ uid, title: summary, startsAt, endsAt, isCancelled }) => ({
          ...{ uid, summary, sequence, start: startsAt.toISOString(), end: endsAt.toISOString() },
          status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
        })),
      });
    }),
  );
});

test('a name of several lines stays one', () => {
  const written = calendarText({ name: 'Shop\r\nEND:VCALENDAR', events: [], sequence: 1, stamp: STAMP });
  expect(readCalendar(written).name).toBe('Shop\nEND:VCALENDAR');
});
