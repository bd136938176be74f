import { machinePause, machineTurn } from '../machine.ts';
import type { Changes } from '../types.ts';

/** How long, in machine milliseconds, a person looks for something before they say that it is not there. */
export const patienceMs = 5000;

/**
 * Looks now and again after changes on anybody's screen, until `look` returns something.
 * Fails with what `look` threw last, or with `complaint()`.
 */
export async function waitFor<T>(
  changes: Changes,
  patience: number,
  look: () => T | undefined,
  complaint: () => string,
): Promise<T> {
  const first = attempt(look);
  if (first.found !== undefined) return first.found;
  const over = new AbortController();
  let found: T | undefined;
  let isAboutToLook = false;
  const stopListening = changes.subscribe(() => {
    if (isAboutToLook) return;
    isAboutToLook = true;
    void machineTurn().then(() => {
      isAboutToLook = false;
      found ??= attempt(look).found;
      if (found !== undefined) over.abort();
    });
  });
  await machinePause(patience, over.signal);
  stopListening();
  if (found !== undefined) return found;
  throw attempt(look).error ?? new Error(complaint());
}

/** Not finding something is an error only when patience is over. */
function attempt<T>(look: () => T | undefined): { found?: T; error?: unknown } {
  try {
    return { found: look() };
  } catch (error) {
    return { error };
  }
}
