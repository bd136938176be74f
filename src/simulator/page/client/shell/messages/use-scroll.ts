import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Room } from '../../net/index.ts';

const END_PX = 48;
const OLDER_FROM_PX = 1200;

/** Keeps the end in sight as long as it is, and what is looked at where it is when older messages come above it. */
export function useScroll(
  scroller: RefObject<HTMLDivElement | null>,
  room: Room | undefined,
  loadOlder: () => Promise<void>,
) {
  const [isAtEnd, setAtEnd] = useState(true);
  const follows = useRef(true);
  const last = useRef({ top: 0, height: 0, first: '' });
  const load = useRef(loadOlder);
  load.current = loadOlder;

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !room) return;
    const first = room.pages[0]?.from ?? '';
    const grewAbove = first !== last.current.first && element.scrollTop === last.current.top;
    if (follows.current) element.scrollTop = element.scrollHeight;
    else if (grewAbove) element.scrollTop += element.scrollHeight - last.current.height;
    last.current = { top: element.scrollTop, height: element.scrollHeight, first };
    if (room.hasMore && element.scrollTop < OLDER_FROM_PX) void load.current();
  }, [scroller, room]);

  const isKnown = room !== undefined;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isKnown) return;
    const look = () => {
      const isEnd = element.scrollHeight - element.scrollTop - element.clientHeight < END_PX;
      follows.current = isEnd;
      setAtEnd(isEnd);
      last.current = { ...last.current, top: element.scrollTop, height: element.scrollHeight };
      if (element.scrollTop < OLDER_FROM_PX) void load.current();
    };
    const grown = new ResizeObserver(() => {
      if (follows.current) toEnd();
    });
    element.addEventListener('scroll', look, { passive: true });
    grown.observe(element);
    if (element.firstElementChild) grown.observe(element.firstElementChild);
    return () => {
      element.removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, [scroller, isKnown, toEnd]);

  return { isAtEnd, toEnd };
}
