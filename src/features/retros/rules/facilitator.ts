/**
 * Whose turn it is to lead a retro: who has led none, else who did longest ago; of several the first in the order given.
 * Null where nobody is there.
 *
 * @param lastLed the number of the last retro that each has led
 */
export function nextFacilitator(
  people: readonly string[],
  lastLed: ReadonlyMap<string, number>,
): string | null {
  const [first, ...rest] = people;
  if (first === undefined) return null;
  const last = (userId: string) => lastLed.get(userId) ?? 0;
  return rest.reduce((chosen, userId) => (last(userId) < last(chosen) ? userId : chosen), first);
}
