import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, section, writtenText } from '../../src/slack/blocks.ts';
import {
  bold,
  cutMrkdwn,
  escapeMrkdwn,
  escapeWithin,
  mentionedPeople,
  plainText,
  shorten,
} from '../../src/slack/mrkdwn.ts';

const NAMES = new Map([['U1', 'Dana']]);

describe('what people type', () => {
  test.each([
    ['<@U1|dana> please', '@Dana please'],
    ['<@U2|omar>', '@omar'],
    ['<@U3>', '@U3'],
    ['see <#C1|dev-blockers>', 'see #dev-blockers'],
    ['see <#C1|>', 'see #C1'],
    ['<@U3|>', '@U3'],
    ['<!channel> look', '@channel look'],
    ['<!here>', '@here'],
    ['<!subteam^S1|@ops>', '@ops'],
    ['<https://x.io/a?b=1&amp;c=2>', 'https://x.io/a?b=1&c=2'],
    ['<https://x.io|x.io>', 'x.io'],
    ['<https://x.io|the ticket>', 'the ticket (https://x.io)'],
    ['<mailto:a@x.io|a@x.io>', 'a@x.io'],
    ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
    ['&amp;lt;', '&lt;'],
    ['*bold* _it_ ~no~ `code`', '*bold* _it_ ~no~ `code`'],
    ['שלום 👋🏽', 'שלום 👋🏽'],
  ])('%s is read as %s', (typed, read) => {
    expect(plainText(typed, (id) => NAMES.get(id))).toBe(read);
  });

  test('names each person once, in order', () => {
    expect(mentionedPeople('<@U2|omar> and <@U1> and <@U2>')).toEqual(['U2', 'U1']);
  });

  test('cannot ping, link or end a tag once it is escaped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', '!', '@', 'U1', '|', 'a', ' ') }),
        (text) => {
          expect(escapeMrkdwn(text)).not.toMatch(/[<>]/);
          expect(plainText(escapeMrkdwn(text))).toBe(text);
        },
      ),
    );
  });
});

describe('long text', () => {
  test('goes over as many sections as it needs, and every word arrives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 900 }), { maxLength: 30 }),
        (words) => {
          const sections = writtenText(words.join(' ')).map((block) => block.text?.text ?? '');
          for (const text of sections) expect(text.length).toBeLessThanOrEqual(3000);
          const arrived = sections.join('').replaceAll(/\s/g, '');
          expect(arrived).toBe(escapeMrkdwn(words.join('')).replaceAll(/\s/g, ''));
        },
      ),
    );
  });

  test('of ampersands only is longer when escaped, and still fits', () => {
    const sections = writtenText('&'.repeat(3000));
    expect(sections.length).toBeGreaterThan(4);
    expect(sections.every((block) => (block.text?.text.length ?? 0) <= 3000)).toBe(true);
  });

  test.each([
    ['short', 10, 'short'],
    ['waiting for the sandbox key', 20, 'waiting for the…'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', 10, 'aaaaaaaaa…'],
    ['12345678👋', 9, '12345678…'],
  ])('%s in %i characters reads %s', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
    expect(shorten(text, length).length).toBeLessThanOrEqual(length);
  });
});

test('what a person wrote is shortened by what is sent, and no character is cut in two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 20, max: 200 }),
      (text, most) => {
        const sent = escapeWithin(text.replaceAll('a', '&'), most);
        expect(sent.length).toBeLessThanOrEqual(most);
        expect(sent.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
      },
    ),
  );
  expect(escapeWithin('&'.repeat(50), 50)).toBe(`${'&amp;'.repeat(9)}…`);
  expect(escapeWithin('short & good', 50)).toBe('short &amp; good');
});

test.each([
  ['a &amp; b', 9, 'a &amp; b'],
  ['aaaa &amp; b', 9, 'aaaa …'],
  ['aaaa <@U12> b', 9, 'aaaa …'],
  ['aa <@U1> bb', 10, 'aa <@U1> …'],
])('%s cut to %i characters is %s', (text, length, cut) => {
  expect(cutMrkdwn(text, length)).toBe(cut);
});

test('no block is longer than Slack takes, whatever is put into it', () => {
  expect(section('&amp;'.repeat(900)).text?.text.length).toBeLessThanOrEqual(3000);
  const lines = Array.from({ length: 40 }, (_, at) => `${at} ${'x'.repeat(at === 7 ? 4000 : 200)}`);
  const { elements } = context(lines.join('\n'));
  expect(elements.length).toBeLessThanOrEqual(10);
  for (const element of elements) {
    expect('text' in element && element.text.length).toBeLessThanOrEqual(2000);
  }
  expect(JSON.stringify(elements)).toContain('39 xx');
});

describe('in bold', () => {
  test.each([
    ['Sprint 4', '*Sprint 4*'],
    ['Q&A <now>', '*Q&amp;A &lt;now&gt;*'],
    ['order_export in snake_case', '*order_export in snake_case*'],
    ['Sprint *4', 'Sprint *4'],
    ['*Launch*', '*Launch*'],
    ['run `make`', 'run `make`'],
    ['_quiet_ week', '_quiet_ week'],
    ['ספרינט 4', '*ספרינט 4*\u200e'],
    ['\u202eSprint\u202c 4\u2066', '*Sprint 4*'],
  ])('%s is %s', (text, shown) => {
    expect(bold(text)).toBe(shown);
  });
});
