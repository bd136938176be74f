import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { createPageStore, type PageStore } from './page-store.ts';
import type { PageState } from './state.ts';

const StoreContext = createContext<PageStore | null>(null);

/** Gives everything below it the page as one person. Becoming somebody else shows the last one until then. */
export function PageProvider({ as, children }: { as: string; children: ReactNode }) {
  const [shown, show] = useState(() => createPageStore(as));
  useEffect(() => {
    const store = createPageStore(as);
    const showWhenKnown = () => {
      const { sight, refusal } = store.state();
      if (sight || refusal !== null) show(store);
    };
    const leave = store.subscribe(showWhenKnown);
    const stop = store.start();
    return () => {
      leave();
      stop();
    };
  }, [as]);
  return <StoreContext value={shown}>{children}</StoreContext>;
}

export function usePageStore(): PageStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('There is no PageProvider around this.');
  return store;
}

/** A part of what is known; `part` must give the same object as long as it did not change. */
export function usePage<Part>(part: (state: PageState) => Part): Part {
  const store = usePageStore();
  return useSyncExternalStore(store.subscribe, () => part(store.state()));
}
