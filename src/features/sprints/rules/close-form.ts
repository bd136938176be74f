import type { SprintItem } from './types.ts';

/** The inputs of the form in which a sprint is closed. */
export const closeField = {
  ticks: (kind: SprintItem['kind'], group: number) => `ticks.${kind}.${group}`,
  value: (itemId: string) => `value.${itemId}`,
  story: (storyId: string) => `story.${storyId}`,
};

/** So many questions stand on one page of the form. */
const A_PAGE = 40;

/** What is asked on each page: first what is said of criteria and metrics, then what becomes of stories. */
export function closePages<Item, S>(
  items: readonly Item[],
  stories: readonly S[],
): Array<{ items: Item[]; stories: S[] }> {
  const pages = [
    ...chunks(items).map((some) => ({ items: some, stories: [] })),
    ...chunks(stories).map((some) => ({ items: [], stories: some })),
  ];
  return pages.length > 0 ? pages : [{ items: [], stories: [] }];
}

function chunks<One>(some: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(some.length / A_PAGE) }, (_, at) =>
    some.slice(at * A_PAGE, (at + 1) * A_PAGE),
  );
}
