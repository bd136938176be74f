import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  messagesOf,
  newestLimit,
  PAGE_SIZE,
  type Room,
  withNewest,
  withOlder,
  withRenewed,
} from '../../../src/simulator/page/client/net/room.ts';
import type { MessageSeen } from '../../../src/simulator/page/protocol.ts';
import { answer, message } from './seen.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => message(index));

function opened(all: MessageSeen[]): Room {
  return withNewest(undefined, answer(all, PAGE_SIZE), 0);
}

function heard(room: Room, all: MessageSeen[], version: number): Room {
  return withNewest(room, answer(all, newestLimit(room)), version);
}

function scrolledUp(room: Room, all: MessageSeen[]): Room {
  return withOlder(room, answer(all, PAGE_SIZE, room.pages[0]?.from));
}

describe('a conversation is asked for a page at a time', () => {
  test('opening it shows the newest fifty; going up adds those before, each once', () => {
    const all = many(120);
    const room = opened(all);
    expect(messagesOf(room)).toEqual(all.slice(70));
    expect(room.hasMore).toBe(true);

    const top = scrolledUp(scrolledUp(room, all), all);
    expect(messagesOf(top)).toEqual(all);
    expect(top.hasMore).toBe(false);
  });

  test('a new message is added below, and what is above stays the same object', () => {
    const all = many(200);
    const before = scrolledUp(opened(all), all);
    const after = heard(before, [...all, message(500)], 1);
    expect(messagesOf(after)).toEqual([...all.slice(100), message(500)]);
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(messagesOf(after).at(-2)).toBe(messagesOf(before).at(-1));
  });

  test('more new messages than were asked for leave no gap: it begins again at the end', () => {
    const all = many(60);
    const later = [...all, ...Array.from({ length: 300 }, (_, index) => message(1000 + index))];
    const room = heard(opened(all), later, 1);
    expect(messagesOf(room)).toEqual(later.slice(-newestLimit(opened(all))));
    expect(room.hasMore).toBe(true);
  });

  test('what was deleted at the end is gone at once, and further up when that page is looked at', () => {
    const all = many(120);
    const room = scrolledUp(opened(all), all);
    const left = all.filter((_, index) => index !== 30 && index !== 119);
    const now = heard(room, left, 1);
    expect(messagesOf(now)).not.toContainEqual(all[119]);

    const page = now.pages[0];
    const before = now.pages[1]?.from;
    expect(page?.version).toBe(0);
    const renewed = withRenewed(now, page?.from ?? '', answer(left, PAGE_SIZE, before), 1);
    expect(messagesOf(renewed)).toEqual(left.slice(-messagesOf(renewed).length));
    expect(messagesOf(renewed)).not.toContainEqual(all[30]);
    expect(renewed.pages[0]?.version).toBe(1);
  });

  test('what was read when it was opened stays the mark, whatever is read since', () => {
    const room = withNewest(undefined, { ...answer(many(3), 50), lastRead: '5' }, 0);
    const later = withNewest(room, { ...answer(many(4), 50), lastRead: '9' }, 1);
    expect(later.lastRead).toBe('5');
  });

  test('an empty conversation takes its first message', () => {
    expect(messagesOf(heard(opened([]), many(1), 1))).toEqual(many(1));
  });
});

test('however it is posted, deleted and scrolled, what is shown is in order, each once, without gaps', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('post' as const), count: fc.integer({ min: 1, max: 120 }) }),
    fc.record({ kind: fc.constant('delete' as const), count: fc.integer({ min: 0, max: 400 }) }),
    fc.record({ kind: fc.constant('scroll' as const), count: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let all = many(130);
      let next = 1000;
      let room = opened(all);
      steps.forEach(({ kind, count }, index) => {
        if (kind === 'scroll' && room.hasMore) room = scrolledUp(room, all);
        if (kind === 'post') {
          for (let i = 0; i < count; i += 1) all = [...all, message(next + i)];
          next += count;
        }
        if (kind === 'delete') all = all.filter((_, at) => at !== count % Math.max(1, all.length));
        if (kind !== 'scroll') room = heard(room, all, index + 1);
      });
      const renewed = room.pages.reduceRight(
        (now, page, at) =>
          withRenewed(
            now,
            page.from,
            answer(all, Math.max(1, page.messages.length), room.pages[at + 1]?.from),
            99,
          ),
        room,
      );
      const shown = messagesOf(renewed);
      expect(shown).toEqual(shown.length === 0 ? [] : all.slice(-shown.length));
    }),
  );
});
