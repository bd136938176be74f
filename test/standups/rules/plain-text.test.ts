import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSmallTalk, readPlainText } from '../../../src/features/standups/rules/plain-text.ts';

describe('an answer written as plain text', () => {
  test.each([
    ['export job', [], ['export job'], []],
    ['fix login\nexport job', [], ['fix login', 'export job'], []],
    ['Yesterday: login\nToday: export\nBlockers: no key', ['login'], ['export'], ['no key']],
    ['YESTERDAY\nlogin\nTODAY\nexport\nBLOCKERS\nnone', ['login'], ['export'], []],
    ['*Today:* export\n- tests', [], ['export', 'tests'], []],
    ['y: login\nt: export\nb: no key', ['login'], ['export'], ['no key']],
    ['y: login t: export b: none', ['login'], ['export'], []],
    ['Today: export. Blockers: no key', [], ['export.'], ['no key']],
    ['Today I fix the export', [], ['Today I fix the export'], []],
    ['see https://x.io/a:b and C:\\t: done', [], ['see https://x.io/a:b and C:\\t: done'], []],
    ['b\nis a letter', [], ['b', 'is a letter'], []],
    ['Blocked: waiting\nToday: tea', [], ['tea'], ['waiting']],
    ['שלום\nToday: 🚀 <!channel>', [], ['שלום', '🚀 <!channel>'], []],
  ])('%j', (text, notes, today, blockers) => {
    expect(readPlainText(text)).toEqual({ notes, today, blockers });
  });

  test('keeps every word, whatever it is', () => {
    const word = fc
      .stringMatching(/^[a-z]{4,9}$/)
      .filter((text) => !/^(today|plan|done|nope|none)$/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (lines) => {
        const text = lines.map((words) => words.join(' ')).join('\n');
        expect(readPlainText(text).today.join(' ')).toBe(lines.flat().join(' '));
      }),
    );
  });
});

test.each([
  ['hi', true],
  ['Hello!', true],
  ['thanks', true],
  ['help', true],
  ['🎉', true],
  ['hi, I finish the export', false],
  ['ok now the export', false],
  ['שלום', false],
])('%s says nothing to note: %s', (text, isSmall) => {
  expect(isSmallTalk(text)).toBe(isSmall);
});
