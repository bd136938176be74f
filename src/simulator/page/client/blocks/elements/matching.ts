/** One thing to choose in a select. */
export interface Item {
  key: string;
  label: string;
  detail: string | null;
  /** What is held once it is chosen. */
  value: unknown;
}

export interface ItemGroup {
  label: string | null;
  items: Item[];
}

/** At most this many are shown at once; whoever types on sees fewer. */
export const MOST_SHOWN = 100;

/** The items that contain every word typed, whatever its case and accents; those that begin with it first. */
export function matching(groups: ItemGroup[], typed: string): ItemGroup[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return groups
    .map(({ label, items }) => ({ label, items: ranked(items, words) }))
    .filter((group) => group.items.length > 0);
}

function ranked(items: Item[], words: string[]): Item[] {
  const [first = ''] = words;
  const found = items.filter((item) => {
    const text = folded(`${item.label} ${item.detail ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const begins = (item: Item) => (folded(item.label).replace(/^[@#]/, '').startsWith(first) ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
