import type { Block } from '../../slack/message.ts';

/** The slices whose sections stand on App Home, from what is owed now to what seldom changes; others before the last. */
const ORDER = ['standups', 'blockers'];
const LAST = ['teams'];

export const MOST_BLOCKS = 100;

export function inHomeOrder<Named extends { name: string }>(slices: Named[]): Named[] {
  return [...slices].sort((a, b) => placeOf(a.name) - placeOf(b.name));
}

function placeOf(name: string): number {
  if (LAST.includes(name)) return ORDER.length + 1 + LAST.indexOf(name);
  return ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length;
}

/** The sections that say something, one under the other with lines between them, shortened to what Slack takes. */
export function stackSections(sections: Block[][], rest: Block): Block[] {
  const stacked = sections
    .filter((blocks) => blocks.length > 0)
    .flatMap((blocks, at): Block[] => (at === 0 ? blocks : [{ type: 'divider' }, ...blocks]));
  return stacked.length <= MOST_BLOCKS ? stacked : [...stacked.slice(0, MOST_BLOCKS - 1), rest];
}
