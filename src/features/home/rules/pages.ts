import type { Block } from '../../../slack/message.ts';
import type { HomeSection } from '../../slice.ts';

/** The page turned to in each section, by its name; the first is 0 and need not be there. */
export type TurnedTo = Readonly<Record<string, number>>;

/** What is shown of one section. */
export interface Page extends Pick<HomeSection, 'name' | 'turning'> {
  head: Block[];
  items: Block[][];
  page: number;
  pages: number;
  /** The first and last item shown, counted from 1. */
  from: number;
  to: number;
  of: number;
}

export function pageOf(section: HomeSection, wanted: number, itemsAPage: number): Page {
  const { name, turning, head = [], items = [] } = section;
  const atOnce = Math.min(itemsAPage, section.itemsAPage ?? itemsAPage);
  const pages = Math.max(1, Math.ceil(items.length / atOnce));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const start = page * atOnce;
  const shown = items.slice(start, start + atOnce);
  return {
    ...{ name, head, page, pages, from: start + 1, to: start + shown.length, of: items.length },
    ...(turning && { turning }),
    items: shown,
  };
}
