import { useEffect, useRef } from 'react';
import type { Given } from './element.ts';

/** Puts the cursor where the view asks for it, when it first appears. */
export function useFocusOnLoad<Control extends HTMLElement>(element: Given) {
  const ref = useRef<Control>(null);
  const isWanted = element.focus_on_load === true;
  useEffect(() => {
    if (isWanted) ref.current?.focus();
  }, [isWanted]);
  return ref;
}
