/** Whose turn it is: who has never facilitated, else who did longest ago; in the order given. */
export function nextFacilitator(
  people: readonly string[],
  lastOn: ReadonlyMap<string, string>,
): string | null {
  const [first, ...rest] = people;
  if (first === undefined) return null;
  return rest.reduce(
    (chosen, person) => ((lastOn.get(person) ?? '') < (lastOn.get(chosen) ?? '') ? person : chosen),
    first,
  );
}
