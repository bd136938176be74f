import { type RefObject, useEffect, useRef } from 'react';
import type { Room } from '../../net/index.ts';

/** Asks anew for those pages that are in sight and older than what was last heard. */
export function useRenewal(
  scroller: RefObject<HTMLDivElement | null>,
  room: Room | undefined,
  renew: (from: string) => Promise<void>,
): void {
  const inSight = useRef(new Set<string>());
  const latest = useRef({ room, renew });
  latest.current = { room, renew };

  useEffect(() => {
    const element = scroller.current;
    if (!element || !room) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const from = target.getAttribute('data-from') ?? '';
          if (isIntersecting) inSight.current.add(from);
          else inSight.current.delete(from);
        }
        renewStale(latest.current, inSight.current);
      },
      { root: element, rootMargin: '200px' },
    );
    for (const page of element.querySelectorAll('[data-from]')) observer.observe(page);
    return () => observer.disconnect();
  }, [scroller, room]);
}

function renewStale(
  { room, renew }: { room: Room | undefined; renew: (from: string) => Promise<void> },
  inSight: ReadonlySet<string>,
): void {
  for (const page of room?.pages.slice(0, -1) ?? []) {
    if (inSight.has(page.from) && page.version < (room?.version ?? 0)) void renew(page.from);
  }
}
