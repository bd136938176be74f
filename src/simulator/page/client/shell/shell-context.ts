import { createContext, useContext } from 'react';
import type { Sight } from '../../protocol.ts';
import type { Place } from './place.ts';

/** Who the person is and where. It changes often: messages must not depend on it. */
export interface Shell {
  sight: Sight;
  place: Place;
}

/** Where one can go; the same functions as long as the page is open. */
export interface Ways {
  go(place: Place): void;
  /** Becomes somebody else, in the same place where they can see it. */
  be(handle: string): void;
  openPerson(id: string): void;
}

export const ShellContext = createContext<Shell | null>(null);
/** The user id of the app whose workspace this is. */
export const AppContext = createContext('');

export const WaysContext = createContext<Ways | null>(null);

export function useShell(): Shell {
  return given(useContext(ShellContext));
}

export function useWays(): Ways {
  return given(useContext(WaysContext));
}

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error('This is drawn inside PageFrame only.');
  return value;
}
