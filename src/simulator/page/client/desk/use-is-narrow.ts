import { useSyncExternalStore } from 'react';

/** As in desk.css. */
const narrow = window.matchMedia('(max-width: 999px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}
