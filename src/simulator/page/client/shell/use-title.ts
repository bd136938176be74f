import { useEffect } from 'react';
import type { Sight } from '../../protocol.ts';

/** The tab says who one is there, and how much waits: two tabs are two people. */
export function useTitle(sight: Sight | null): void {
  const waiting = (sight?.conversations ?? []).reduce(
    (sum, { kind, unread, mentions }) => sum + (kind === 'im' ? unread : mentions),
    0,
  );
  const name = sight ? `${sight.me.name} · ` : '';
  const title = `${waiting > 0 ? `(${waiting}) ` : ''}${name}Drumbeat: local workspace`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
