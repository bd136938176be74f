import type { Block } from '../../../slack/message.ts';
import type { HomeSection } from '../../slice.ts';
import { type Page, pageOf, type TurnedTo } from './pages.ts';

/** Slack's limits of a Home: its documentation says 100 blocks and 250 kB, of which a little is left for the rest of the call. */
export const MOST_BLOCKS = 100;
export const MOST_BYTES = 240_000;
export const MOST_ITEMS_A_PAGE = 20;

interface Fitting {
  turnedTo: TurnedTo;
  /** The whole Home, with these pages of its sections. */
  lay(pages: Page[]): Block[];
  /** In the place of what is cut off where even one item a page is too much. */
  rest: Block;
}

/** The Home with twenty items a page, or as many as Slack takes: what is left out stands on another page. */
export function fitHome(sections: readonly HomeSection[], { turnedTo, lay, rest }: Fitting): Block[] {
  const itemsAPage = itemsThatFit(sections, lay);
  const blocks = lay(sections.map((section) => pageOf(section, turnedTo[section.name] ?? 0, itemsAPage)));
  return fits(blocks) ? blocks : cut(blocks, rest);
}

/** Whichever page of each section is turned to: were there more on others, what lies between would be passed over. */
function itemsThatFit(sections: readonly HomeSection[], lay: Fitting['lay']): number {
  const fullest = (itemsAPage: number, size: (page: Page) => number) =>
    lay(sections.map((section) => fullestPage(section, itemsAPage, size)));
  let itemsAPage = MOST_ITEMS_A_PAGE;
  while (itemsAPage > 1 && ![blocksIn, bytesIn].every((size) => fits(fullest(itemsAPage, size)))) {
    itemsAPage -= 1;
  }
  return itemsAPage;
}

function fullestPage(section: HomeSection, itemsAPage: number, size: (page: Page) => number): Page {
  const first = pageOf(section, 0, itemsAPage);
  let fullest = first;
  for (let at = 1; at < first.pages; at += 1) {
    const page = pageOf(section, at, itemsAPage);
    if (size(page) > size(fullest)) fullest = page;
  }
  return fullest;
}

function blocksIn({ items }: Page): number {
  return items.flat().length;
}

function bytesIn({ items }: Page): number {
  return bytesOf(items.flat());
}

function fits(blocks: readonly Block[]): boolean {
  return blocks.length <= MOST_BLOCKS && bytesOf(blocks) <= MOST_BYTES;
}

function cut(blocks: readonly Block[], rest: Block): Block[] {
  let length = Math.min(blocks.length, MOST_BLOCKS - 1);
  while (length > 0 && !fits([...blocks.slice(0, length), rest])) length -= 1;
  return [...blocks.slice(0, length), rest];
}

export function bytesOf(blocks: readonly Block[]): number {
  return new TextEncoder().encode(JSON.stringify(blocks)).length;
}
