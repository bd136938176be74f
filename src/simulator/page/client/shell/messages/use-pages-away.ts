import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import type { Room } from '../../net/index.ts';

/** How far from what is seen a page is still drawn. */
const NEAR = '1600px 0px';

/**
 * The pages far from what is seen, with the heights they had: they are left empty at that height, so that thousands
 * of messages cost no more than a few hundred. Those that are near and older than what was last heard are renewed.
 */
export function usePagesAway(
  scroller: RefObject<HTMLDivElement | null>,
  room: Room | undefined,
  renew: (from: string) => Promise<void>,
): ReadonlyMap<string, number> {
  const [away, setAway] = useState<ReadonlyMap<string, number>>(new Map());
  const observer = useRef<IntersectionObserver | null>(null);
  const isKnown = room !== undefined;

  useEffect(() => {
    const element = scroller.current;
    if (!element || !isKnown) return;
    const observing = new IntersectionObserver(
      (entries) => startTransition(() => setAway((before) => withMoved(before, entries))),
      { root: element, rootMargin: NEAR },
    );
    observer.current = observing;
    return () => observing.disconnect();
  }, [scroller, isKnown]);

  useEffect(() => {
    if (!room) return;
    for (const page of scroller.current?.querySelectorAll('[data-from]') ?? [])
      observer.current?.observe(page);
    for (const page of room.pages.slice(0, -1)) {
      if (!away.has(page.from) && page.version < room.version) void renew(page.from);
    }
  }, [scroller, room, away, renew]);

  return away;
}

function withMoved(
  before: ReadonlyMap<string, number>,
  entries: IntersectionObserverEntry[],
): ReadonlyMap<string, number> {
  const away = new Map(before);
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    const from = target.getAttribute('data-from') ?? '';
    const isHeld = target.contains(document.activeElement);
    if (isIntersecting || !target.isConnected || isHeld) away.delete(from);
    else away.set(from, boundingClientRect.height);
  }
  return away;
}
