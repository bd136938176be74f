import { headingOf, type Sighting, wordsOf } from './sightings.ts';

/** Those who are sent the same at the same time, with nothing done in between, are told of together. */
export function together(sightings: readonly Sighting[]): Sighting[] {
  let first = new Map<string, Sighting>();
  const kept = sightings.filter((sighting) => {
    if (sighting.kind === 'act') first = new Map();
    if (!sighting.to) return true;
    const key = `${Math.floor(sighting.at.getTime() / 60_000)} ${wordsOf(sighting)}`;
    const same = first.get(key);
    if (same) same.to?.names.push(...sighting.to.names);
    else first.set(key, sighting);
    return !same;
  });
  return kept.map(addressed);
}

function addressed(sighting: Sighting): Sighting {
  if (!sighting.to) return sighting;
  const { names, author, more } = sighting.to;
  return { ...sighting, heading: headingOf(author, `by DM to ${listOf(names.sort())}${more}`) };
}

function listOf(names: string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
