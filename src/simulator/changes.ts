import type { Change, Changes } from './types.ts';

/** An observable stream without history; listeners are called in the order in which they came. */
export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit(change) {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
