import { describe, expect, test } from 'vitest';
import {
  byKey,
  isSameKey,
  nextKeys,
  prefixForTeam,
  readKey,
  readPrefix,
} from '../../../src/features/sprints/index.ts';

describe('a key', () => {
  test.each([
    ['ERP-001', 'ERP-001'],
    ['erp-1', 'ERP-1'],
    [' #erp 001 ', 'ERP-001'],
    ['erp001', 'ERP-001'],
    ['B2B-7', 'B2B-7'],
  ])('is read from %j as %s', (text, key) => {
    expect(readKey(text)).toBe(key);
  });

  test.each(['', 'ERP', '001', 'ERP-', 'ERP-001 connector', 'ERP-1234567', 'ERP_1', 'VERYLONGPREFIX-1'])(
    'is not %j',
    (text) => {
      expect(readKey(text)).toBeNull();
    },
  );

  test('is the same with and without zeros, and not under another prefix', () => {
    expect([
      isSameKey('ERP-1', 'ERP-001'),
      isSameKey('ERP-1', 'ERP-10'),
      isSameKey('ERP-1', 'CRM-1'),
    ]).toEqual([...[true, false, false]]);
  });

  test('stands in the order in which people count', () => {
    expect(['ERP-10', 'CRM-2', 'ERP-9', 'ERP-009'].toSorted(byKey)).toEqual([
      'CRM-2',
      'ERP-9',
      'ERP-009',
      'ERP-10',
    ]);
  });
});

test('the next keys come after the highest of their prefix', () => {
  expect(nextKeys('ERP', ['ERP-001', 'ERP-9', 'CRM-50'], 2)).toEqual(['ERP-010', 'ERP-011']);
  expect(nextKeys('ERP', [], 1)).toEqual(['ERP-001']);
  expect(nextKeys('ERP', ['ERP-999'], 1)).toEqual(['ERP-1000']);
});

test.each([
  ['Dev team', 'DEV'],
  ['Ökonomie', 'OKON'],
  ['команда', 'ST'],
  ['2nd line', 'ND'],
])('the prefix of %s is %s', (name, prefix) => {
  expect(prefixForTeam(name)).toBe(prefix);
});

test.each([
  ['erp', 'ERP'],
  ['ERP-', 'ERP'],
  ['b2b', 'B2B'],
  ['a1', null],
  ['1a', null],
  ['', null],
])('a team that writes %j has the prefix %s', (text, prefix) => {
  expect(readPrefix(text)).toBe(prefix);
});
