import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSimilar, rankSimilar, similarity, termsOf } from '../../src/features/blockers/rules/index.ts';

describe('two texts mean the same', () => {
  test.each([
    ['staging DB refuses connections', 'the staging DB refuses all connections again', true],
    ['staging DB refuses connections', 'Staging db is refusing connection', true],
    ['waiting for the sandbox key from Finance', 'sandbox key from finance still missing', true],
    ['VPN down', 'vpn is down', true],
    ['staging DB refuses connections', 'production DB is slow', false],
    ['review of PROC-001 missing', 'review of PROC-002 missing', true],
    ['staging', 'staging DB refuses connections from the office', false],
    ['it is blocked', 'they are blocked', false],
    ['', '', false],
    ['الخادم لا يستجيب', 'الخادم لا يستجيب اليوم', true],
  ])('%s / %s: %s', (one, other, same) => {
    expect(isSimilar(termsOf(one), termsOf(other))).toBe(same);
  });
});

test('the most similar comes first, and of two as similar the one that came first', () => {
  const things = ['vpn slow', 'vpn down again in the office', 'vpn down', 'VPN DOWN'].map((text) => ({
    ...{ text, terms: termsOf(text) },
  }));
  expect(rankSimilar(termsOf('the vpn is down'), things).map(({ text }) => text)).toEqual([
    'vpn down',
    'VPN DOWN',
    'vpn down again in the office',
  ]);
});

test('similarity does not depend on the order, and is whole only for the same words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (one, other) => {
      const [a, b] = [termsOf(one), termsOf(other)];
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, b) === 1).toBe(
        a.length > 0 && [...a].sort().join(' ') === [...b].sort().join(' '),
      );
    }),
  );
});
