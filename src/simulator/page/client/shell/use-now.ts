import { useMemo } from 'react';
import { usePage } from '../net/index.ts';

/** The workspace's moment, by its own clock. */
export function useNow(): Date {
  const now = usePage((state) => state.desk?.now ?? null);
  return useMemo(() => (now === null ? new Date() : new Date(now)), [now]);
}
