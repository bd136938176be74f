import { useCallback, useSyncExternalStore } from 'react';
import { type Address, readAddress, writeAddress } from './place.ts';

const MOVED = 'address-moved';

/** The address as the page's own state: a reload, a second tab and Back all keep to it. */
export function useAddress(): [Address, (next: (now: Address) => Address) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const go = useCallback((next: (now: Address) => Address) => {
    const search = writeAddress(next(readAddress(window.location.search)));
    if (search === window.location.search) return;
    window.history.pushState(null, '', search);
    window.dispatchEvent(new Event(MOVED));
  }, []);
  return [readAddress(search), go];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}
