import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockersOf,
  draftLines,
  isWorthOffering,
  keepSettled,
  linesOf,
  type Said,
} from '../../../src/features/standups/rules/lines.ts';
import type { Line } from '../../../src/features/standups/rules/types.ts';

const nothing: Said = { done: [], dropped: [], notes: [], today: [], blockers: [] };

function planned(id: string, text: string, carriedCount = 0): Line {
  return { id, kind: 'today', text, fromLineId: null, carriedCount, offer: null, blockerId: null };
}

describe('what is written becomes lines', () => {
  test.each([
    ['one', ['one']],
    ['- one\n* two\n• three\n1. four\n2) five', ['one', 'two', 'three', 'four', 'five']],
    ['\n  one  \r\n\r\n two\n', ['one', 'two']],
    ['2.5 points left', ['2.5 points left']],
    ['-1 degree', ['-1 degree']],
    ['שלום עולם\n🚀 ship', ['שלום עולם', '🚀 ship']],
    ['   ', []],
    ['\u200b\n\u200d\u200b', []],
    ['👩‍💻', ['👩‍💻']],
  ])('%j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  test.each(['none', 'None.', 'no', '-', 'n/a', 'nothing', 'No blockers', 'not blocked'])(
    '%s is no blocker',
    (text) => {
      expect(blockersOf(text)).toEqual([]);
    },
  );

  test('a blocker that begins like a no is one', () => {
    expect(blockersOf('no access to staging')).toEqual(['no access to staging']);
  });
});

describe('what was planned', () => {
  const before = [planned('a', 'sync'), planned('b', 'review', 1), planned('c', 'docs')];

  test('is done, dropped or carried on', () => {
    const lines = draftLines(before, { ...nothing, done: ['a'], dropped: ['c'] });
    expect(lines.map(({ kind, text, carriedCount }) => [kind, text, carriedCount])).toEqual([
      ['done', 'sync', 0],
      ['dropped', 'docs', 0],
      ['today', 'review', 2],
    ]);
  });

  test('and written again is not doubled', () => {
    const lines = draftLines(before, { ...nothing, done: ['a', 'c'], today: ['Review ', 'export'] });
    expect(lines.filter(({ kind }) => kind === 'today').map(({ text }) => text)).toEqual([
      'review',
      'export',
    ]);
  });

  test('is never lost and never twice, whatever is ticked', () => {
    const ids = fc.subarray(['a', 'b', 'c']);
    fc.assert(
      fc.property(ids, ids, fc.array(fc.string({ minLength: 1 })), (done, dropped, today) => {
        const lines = draftLines(before, { ...nothing, done, dropped, today });
        const followed = lines.flatMap(({ fromLineId }) => fromLineId ?? []);
        expect(followed.sort()).toEqual(['a', 'b', 'c']);
      }),
    );
  });
});

describe('asking whether something is a blocker', () => {
  test.each([
    [{ ...planned('x', 'review', 3) }, true],
    [{ ...planned('x', 'review', 2) }, false],
    [{ ...planned('x', 'review', 4) }, false],
    [{ ...planned('x', 'review', 3), offer: 'declined' as const }, false],
    [{ ...planned('x', 'no key'), kind: 'blocker' as const }, true],
    [{ ...planned('x', 'no key'), kind: 'blocker' as const, offer: 'tracked' as const }, false],
    [{ ...planned('x', 'fine'), kind: 'note' as const }, false],
  ])('%j: %s', (line, asks) => {
    expect(isWorthOffering(line)).toBe(asks);
  });

  test('is settled for a line that an edit keeps, and open for one that it adds', () => {
    const settled: Line = { ...planned('old', 'no key'), kind: 'blocker', offer: 'tracked', blockerId: 'B1' };
    const drafts = draftLines([], { ...nothing, blockers: ['no key', 'no VPN'] });
    const lines = keepSettled(drafts, [settled], () => 'new');
    expect(lines.map(({ id, offer, blockerId }) => [id, offer, blockerId])).toEqual([
      ['old', 'tracked', 'B1'],
      ['new', null, null],
    ]);
  });
});

test('a line said twice is kept twice; what is in the way twice is one blocker', () => {
  const said = {
    ...{ done: [], dropped: [], notes: ['review', 'review'] },
    ...{ today: ['review', 'review'], blockers: ['no key', 'No key'] },
  };
  expect(draftLines([], said).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    ...['note review', 'note review', 'today review', 'today review', 'blocker No key'],
  ]);
});
