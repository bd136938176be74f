import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/simulator/page/client/shell/rows.ts';
import type { MessageSeen } from '../../../src/simulator/page/protocol.ts';
import { message } from './seen.ts';

const berlin = { timeZone: 'Europe/Berlin', unread: null, me: 'Ume' };
const rows = (messages: MessageSeen[], before?: MessageSeen) => rowsOf(messages, before, berlin);
const continued = (second: number, more: Partial<MessageSeen>, above: Partial<MessageSeen> = {}) =>
  rows([message(0, above), message(second, more)])[1]?.isContinued;

describe('a message stands under the one before it', () => {
  test.each([
    ['by the same author, shortly after', 60, {}, true],
    ['by the same author, after five minutes', 300, {}, false],
    ['by another author', 60, { userId: 'U2' }, false],
    ['that only this person sees', 60, { isEphemeral: true }, false],
    ['that is pinned', 60, { isPinned: true }, false],
    ['that was sent from a thread', 60, { isBroadcast: true }, false],
  ])('%s', (_which, second, more, isContinued) => {
    expect(continued(second, more)).toBe(isContinued);
  });

  test('not below a message with replies: they stand between', () => {
    expect(continued(60, {}, { replies: { count: 1, lastAt: message(30).at, userIds: [] } })).toBe(false);
  });

  test('the message above may be on the page before', () => {
    expect(rows([message(60)], message(0))[0]?.isContinued).toBe(true);
  });
});

describe('a day begins', () => {
  const afterMidnightInBerlin = message(15 * 60 * 60 + 60);
  const beforeIt = message(15 * 60 * 60 - 60);

  test('at midnight of the zone of who looks', () => {
    expect(rows([beforeIt, afterMidnightInBerlin])[1]?.beginsDay).toBe(true);
    const inLondon = rowsOf([beforeIt, afterMidnightInBerlin], undefined, {
      ...berlin,
      timeZone: 'Europe/London',
    });
    expect(inLondon[1]?.beginsDay).toBe(false);
  });

  test('above the very first message', () => {
    expect(rows([message(0)])[0]?.beginsDay).toBe(true);
  });
});

describe('what is new begins', () => {
  const [one, two, three, four] = [message(0), message(60), message(120), message(180)];
  const newIn = (messages: MessageSeen[], after: MessageSeen, upTo: MessageSeen, me = 'Ume') =>
    rowsOf(messages, undefined, { ...berlin, me, unread: { after: after.ts, upTo: upTo.ts } })
      .filter(({ beginsNew }) => beginsNew)
      .map(({ message: { ts } }) => ts);

  test('once, below what was read', () => {
    expect(newIn([one, two, three], one, three)).toEqual([two.ts]);
  });

  test('not above what came while one was looking', () => {
    expect(newIn([one, two, three, four], three, three)).toEqual([]);
  });

  test("not above one's own message", () => {
    expect(newIn([one, two, three], one, three, 'U1')).toEqual([]);
  });
});
