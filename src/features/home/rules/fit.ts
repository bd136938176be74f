import type { Block } from '../../../slack/message.ts';
import type { HomeSection } from '../../slice.ts';
import { type Page, pageOf, type TurnedTo } from './pages.ts';

/** Slack's limits of a Home: its documentation says 100 blocks and 250 kB. */
export const MOST_BLOCKS = 100;
export const MOST_BYTES = 250_000;
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
  let blocks: Block[] = [];
  for (let itemsAPage = MOST_ITEMS_A_PAGE; itemsAPage > 0; itemsAPage -= 1) {
    blocks = lay(sections.map((section) => pageOf(section, turnedTo[section.name] ?? 0, itemsAPage)));
    if (fits(blocks)) return blocks;
  }
  return cut(blocks, rest);
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
