/** Gives each item a key for React: its name, and which of that name it is. */
export function keyed<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => unknown,
): { key: string; item: Item }[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const name = String(nameOf(item));
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { key: `${name} ${count}`, item };
  });
}
