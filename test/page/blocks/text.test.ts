import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emojiParts, toned } from '../../../src/simulator/page/client/blocks/emoji/parts.ts';
import { safeAddress } from '../../../src/simulator/page/client/blocks/text/addresses.ts';
import { paragraphsOf } from '../../../src/simulator/page/client/blocks/text/paragraphs.ts';

describe('mrkdwn is cut where a quote or code begins', () => {
  test.each([
    ['plain text over\ntwo lines', [['text', 'plain text over\ntwo lines']]],
    [
      'said\n> one\n> two\nafter',
      [
        ['text', 'said'],
        ['quote', 'one\ntwo'],
        ['text', 'after'],
      ],
    ],
    ['&gt; as Slack sends it', [['quote', 'as Slack sends it']]],
    [
      'before\n>>> all\n> that follows',
      [
        ['text', 'before'],
        ['quote', 'all\n> that follows'],
      ],
    ],
    [
      'see\n```\n> no quote\n```\nend',
      [
        ['text', 'see'],
        ['code', '> no quote'],
        ['text', 'end'],
      ],
    ],
    [
      '```one``` and ```two```',
      [
        ['code', 'one'],
        ['text', ' and '],
        ['code', 'two'],
      ],
    ],
    ['a > b', [['text', 'a > b']]],
    ['```never closed', [['text', '```never closed']]],
    ['', []],
  ])('%j', (mrkdwn, parts) => {
    expect(paragraphsOf(mrkdwn).map(({ kind, text }) => [kind, text])).toEqual(parts);
  });

  test('no word is lost or moved', () => {
    const line = fc.constantFrom('one', '> two', '```', '&gt; three', '', 'four ```five```', '>>>six');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const words = (of: string) => of.match(/[a-z]{3,}/g) ?? [];
        const shown = paragraphsOf(text)
          .map((paragraph) => paragraph.text)
          .join('\n');
        expect(words(shown)).toEqual(words(text.replaceAll('&gt;', '>')).filter((word) => word !== 'gt'));
      }),
    );
  });
});

describe('emoji by their names', () => {
  test.each([
    ['Off :palm_tree: until Monday', ['palm_tree']],
    [':tada::tada:', ['tada', 'tada']],
    [':+1: and :-1:', ['+1', '-1']],
    ['from 09:00:15 to 10:30', []],
    ['http://localhost:3000:', []],
    ['a: b: c', []],
    [':Not: :a name:', []],
  ])('%s', (text, names) => {
    expect(emojiParts(text).flatMap((part) => ('name' in part ? [part.name] : []))).toEqual(names);
  });

  test('whatever is written stays as it is, where there is no such emoji', () => {
    const piece = fc.constantFrom(':tada:', ':', 'word', ' ', ':wave::skin-tone-3:', '9', '::', '🌴');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(
          emojiParts(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a skin tone follows the first character of the emoji', () => {
    expect(emojiParts(':wave::skin-tone-3:')).toEqual([
      { name: 'wave', tone: 3, text: ':wave::skin-tone-3:' },
    ]);
    expect(toned('👋', 3)).toBe('👋🏼');
    expect(toned('☝️', 6)).toBe('☝🏿');
    expect(toned('👋', null)).toBe('👋');
  });
});

describe('an address is linked only where it leads out of the page', () => {
  test.each([
    ['https://example.com/a?b=c', true],
    ['http://localhost:3000', true],
    ['mailto:lea@example.com', true],
    ['slack://user?id=U1', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,<b>', false],
    ['vbscript:x', false],
    ['//example.com', false],
    ['/page/do', false],
    ['', false],
  ])('%s', (url, isLinked) => {
    expect(safeAddress(url)).toBe(isLinked ? url : null);
  });
});
