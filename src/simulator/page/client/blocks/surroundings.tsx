import { createContext, type ReactNode, useContext } from 'react';
import type { Reader } from '../../../driver/reading/reader.ts';
import type { Surroundings } from './contract.ts';

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Stands once around everything drawn. */
export function SurroundingsProvider({ value, children }: { value: Surroundings; children: ReactNode }) {
  return <SurroundingsContext value={value}>{children}</SurroundingsContext>;
}

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('Blocks are drawn inside a SurroundingsProvider.');
  return surroundings;
}

/** Who reads, for the rules that are shared with the terminal. */
export function readerIn({ me, now, people, conversations, groups }: Surroundings): Reader {
  return {
    timeZone: me.timeZone,
    now,
    person: (id) => people.get(id)?.name,
    channel: (id) => conversations.get(id)?.name,
    group: (id) => groups.get(id)?.handle,
  };
}
