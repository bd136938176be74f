import { actions, button, context } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Page } from '../rules/index.ts';

/** A page of a section; where there are several, what it shows of how many, and the ways to the others. */
export function pageBlocks(page: Page): Block[] {
  return [...page.head, ...page.items.flat(), ...(page.pages > 1 ? pager(page) : [])];
}

function pager({ name, page, pages, from, to, of, turning = { back: 'Back', on: 'More' } }: Page): Block[] {
  const turn = (verb: string, actionId: string, wanted: number) =>
    button(verb, actionId, { value: JSON.stringify({ section: name, page: wanted }) });
  return [
    context(from === to ? `${from} of ${of}` : `${from}–${to} of ${of}`),
    actions(
      ...(page > 0 ? [turn(turning.back, ids.page.back, page - 1)] : []),
      ...(page < pages - 1 ? [turn(turning.on, ids.page.on, page + 1)] : []),
    ),
  ];
}
