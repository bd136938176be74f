import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richTextOf, writtenOf } from '../../../src/simulator/page/client/blocks/elements/rich-writing.ts';
import {
  markdownInline,
  markdownParts,
} from '../../../src/simulator/page/client/blocks/text/markdown-parts.ts';

describe('Markdown in its parts', () => {
  test.each([
    ['# Title', [{ kind: 'heading', level: 1, text: 'Title' }]],
    [
      'one\ntwo\n\nthree',
      [
        { kind: 'paragraph', text: 'one\ntwo' },
        { kind: 'paragraph', text: 'three' },
      ],
    ],
    ['---', [{ kind: 'rule' }]],
    ['> a\n> b', [{ kind: 'quote', text: 'a\nb' }]],
    ['```ts\n# no heading\n\n- no list\n```', [{ kind: 'code', text: '# no heading\n\n- no list' }]],
    ['```\nnever closed', [{ kind: 'code', text: 'never closed' }]],
    [
      '| a | b |\n|---|---|\n| 1 | 2 |',
      [
        {
          kind: 'table',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ],
    ],
    ['| a \\| b | c\\\\ |', [{ kind: 'table', rows: [['a \\| b', 'c\\\\']] }]],
    ['#no heading', [{ kind: 'paragraph', text: '#no heading' }]],
    ['', []],
  ])('%j', (markdown, parts) => {
    expect(markdownParts(markdown)).toEqual(parts);
  });

  test('a list keeps its depth, its numbers and what is ticked', () => {
    const [list] = markdownParts('- one\n  - deeper\n2. second\n- [x] done\n- [ ] open');
    expect(list).toEqual({
      kind: 'list',
      items: [
        { depth: 0, number: null, isDone: null, text: 'one' },
        { depth: 1, number: null, isDone: null, text: 'deeper' },
        { depth: 0, number: 2, isDone: null, text: 'second' },
        { depth: 0, number: null, isDone: true, text: 'done' },
        { depth: 0, number: null, isDone: false, text: 'open' },
      ],
    });
  });
});

describe('Markdown within a line', () => {
  const text = (said: string) => ({ kind: 'text', text: said });
  test.each([
    [
      '**bold** and *italic*',
      [
        { kind: 'styled', style: 'bold', inside: [text('bold')] },
        text(' and '),
        { kind: 'styled', style: 'italic', inside: [text('italic')] },
      ],
    ],
    ['~~gone~~', [{ kind: 'styled', style: 'strike', inside: [text('gone')] }]],
    ['`**no bold**`', [{ kind: 'code', text: '**no bold**' }]],
    ['[words](https://example.com)', [{ kind: 'link', url: 'https://example.com', inside: [text('words')] }]],
    [
      'see https://example.com/a.',
      [
        text('see '),
        { kind: 'link', url: 'https://example.com/a', inside: [text('https://example.com/a')] },
        text('.'),
      ],
    ],
    ['![](@U123) did it', [{ kind: 'mention', id: 'U123' }, text(' did it')]],
    [
      '2*3*4 and snake_case_name',
      [text('2'), { kind: 'styled', style: 'italic', inside: [text('3')] }, text('4 and snake_case_name')],
    ],
    ['\\*kept\\*', [text('*kept*')]],
    ['a \\| b, 1\\. c', [text('a | b, 1. c')]],
  ])('%s', (markdown, parts) => {
    expect(markdownInline(markdown)).toEqual(parts);
  });

  test('reads any text to its end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('*', '_', '~', '`', '[', ']', '(', ')', '<', 'a', ' ') }),
        (said) => {
          expect(() => markdownInline(said)).not.toThrow();
        },
      ),
    );
  });
});

describe('rich text, written with marks', () => {
  test('nothing written is nothing held', () => {
    expect(richTextOf('  \n')).toBeNull();
  });

  test('what is held can be written on: lists, quotes, code and styles come back as they were', () => {
    const word = fc.constantFrom(
      'plan',
      '**bold**',
      '_soft_',
      '`code`',
      '~~old~~',
      '[docs](https://example.com)',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    const line = fc.oneof(
      sentence,
      sentence.map((said) => `- ${said}`),
      sentence.map((said) => `  - ${said}`),
      sentence.map((said) => `> ${said}`),
      sentence.map((said) => `3. ${said}`),
      fc.constant('```\nconst a = 1;\n```'),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const rich = richTextOf(lines.join('\n'));
        expect(richTextOf(writtenOf(rich))).toEqual(rich);
      }),
    );
  });
});
