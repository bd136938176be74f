import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  fitHome,
  inHomeOrder,
  keptUntil,
  MOST_BLOCKS,
  MOST_BYTES,
  MOST_ITEMS_A_PAGE,
  nextMidnight,
  type Page,
  pageOf,
  withOnePrimary,
} from '../../src/features/home/rules/index.ts';
import type { HomeSection } from '../../src/features/slice.ts';
import { actions, button, section as sectionBlock } from '../../src/slack/blocks.ts';
import type { Block } from '../../src/slack/message.ts';

const block = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text } });
const REST = block('the rest');

test('what is owed stands first, what seldom changes last, all else between', () => {
  const names = ['workspaces', 'teams', 'blockers', 'standups', 'retros'].map((name) => ({ name }));
  expect(inHomeOrder(names).map(({ name }) => name)).toEqual([
    ...['standups', 'blockers', 'workspaces', 'retros', 'teams'],
  ]);
});

describe('pages', () => {
  /** Items of a few blocks each, every block with a text of its own. */
  const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 70 });
  const sections = fc.array(fc.record({ heads: fc.integer({ min: 0, max: 2 }), sizes }), { maxLength: 6 });
  const length = fc.constantFrom(1, 200, 2900);

  function sectionsOf(drawn: Array<{ heads: number; sizes: number[] }>, long: number): HomeSection[] {
    return drawn.map(({ heads, sizes: items }, at) => ({
      name: `section ${at}`,
      head: Array.from({ length: heads }, (_, index) => block(`head ${at} ${index}`)),
      items: items.map((size, item) =>
        Array.from({ length: size }, (_, part) => block(`${at}/${item}/${part} `.padEnd(long, 'ü'))),
      ),
    }));
  }

  /** As the view lays them out: a line under each section, a pager of two blocks where there are several pages. */
  const lay = (pages: Page[]) =>
    pages.flatMap((page) => [
      ...[...page.head, ...page.items.flat()],
      ...(page.pages > 1 ? [block('1–20 of 45'), block('pager')] : []),
      block('line'),
    ]);

  test('Slack’s hundred blocks and 250 kB are never passed, and never more than twenty items shown of one list', () => {
    fc.assert(
      fc.property(sections, length, (drawn, long) => {
        let shown: Page[] = [];
        const blocks = fitHome(sectionsOf(drawn, long), {
          ...{ turnedTo: {}, rest: REST },
          lay(pages) {
            shown = pages;
            return lay(pages);
          },
        });
        expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
        expect(bytesOf(blocks)).toBeLessThanOrEqual(MOST_BYTES);
        expect(blocks).not.toContain(REST);
        for (const page of shown) expect(page.items.length).toBeLessThanOrEqual(MOST_ITEMS_A_PAGE);
      }),
      { numRuns: 50 },
    );
  });

  test('whoever turns page after page sees every item once, in order, however full the other sections are', () => {
    fc.assert(
      fc.property(sections, length, (drawn, long) => {
        const all = sectionsOf(drawn, long);
        const [first] = all;
        if (!first) return;
        const seen: Block[][] = [];
        for (let page = 0, pages = 1; page < pages; page += 1) {
          fitHome(all, {
            ...{ turnedTo: { [first.name]: page }, rest: REST },
            lay(laid) {
              const [shown] = laid;
              pages = shown?.pages ?? 0;
              if (shown?.page === page) seen[page] = shown.items.flat();
              return lay(laid);
            },
          });
        }
        expect(seen.flat()).toEqual(first.items?.flat());
      }),
      { numRuns: 30 },
    );
  });

  test('every item stands on exactly one page, in order', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (drawn, itemsAPage) => {
        const [list] = sectionsOf([{ heads: 1, sizes: drawn }], 1);
        if (!list) return;
        const { pages } = pageOf(list, 0, itemsAPage);
        const turned = Array.from({ length: pages }, (_, at) => pageOf(list, at, itemsAPage));
        expect(turned.flatMap(({ items }) => items)).toEqual(list.items);
        for (const { from, to, items } of turned) expect(to - from + 1).toBe(items.length);
      }),
    );
  });

  test('whoever turned to a page that is gone is on the last there is', () => {
    const list = { name: 'list', items: Array.from({ length: 25 }, () => [block('item')]) };
    expect(pageOf(list, 7, 20)).toMatchObject({ page: 1, from: 21, to: 25, of: 25 });
  });

  test('where not even one item a page fits, what is cut off is said', () => {
    const heads = Array.from({ length: 120 }, () => block('head'));
    const blocks = fitHome([{ name: 'heads', head: heads }], { turnedTo: {}, lay, rest: REST });
    expect(blocks).toHaveLength(MOST_BLOCKS);
    expect(blocks.at(-1)).toBe(REST);
  });
});

test('of the buttons that want to be the primary one the first is', () => {
  const primary = (text: string) => button(text, text, { style: 'primary' });
  const blocks = withOnePrimary([
    sectionBlock('plain'),
    actions(button('Other', 'other'), primary('Answer')),
    actions(primary('Answer too')),
    sectionBlock('with a button', primary('Third')),
  ]);
  expect(JSON.stringify(blocks).match(/primary/g)).toHaveLength(1);
  expect(JSON.stringify(blocks[1])).toContain('primary');
});

test('a Home is kept for a week after it was looked at', () => {
  expect(keptUntil(new Date('2026-03-02T08:00:00Z'))).toEqual(new Date('2026-03-09T08:00:00Z'));
});

test.each([
  ['one zone', ['Europe/Berlin'], '2026-03-02T23:00:00Z'],
  ['the first of several', ['America/Los_Angeles', 'Asia/Tokyo', 'Europe/Berlin'], '2026-03-02T15:00:00Z'],
])('the day turns: %s', (_, zones, at) => {
  expect(nextMidnight(new Date('2026-03-02T08:00:00Z'), zones)).toEqual(new Date(at));
});

test('a midnight that a clock passes over is the first instant of its day', () => {
  const midnight = nextMidnight(new Date('2026-09-05T12:00:00Z'), ['America/Santiago']);
  expect(midnight).toEqual(new Date('2026-09-06T04:00:00Z'));
});
