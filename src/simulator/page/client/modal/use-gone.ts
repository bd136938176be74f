import { useRef, useState } from 'react';
import type { ViewSeen } from '../../protocol.ts';

interface Gone {
  /** The open modals, and a half-filled one that is gone. */
  kept: ViewSeen[];
  gone: ViewSeen | null;
  /** The person wrote or chose something there. */
  touched(viewId: string): void;
  /** The person closes or sends it: it may go. */
  leave(viewId: string): void;
  forget(): void;
}

/** Keeps a half-filled modal before the person's eyes when it goes without their doing. */
export function useGone(modals: ViewSeen[]): Gone {
  const filled = useRef(new Set<string>());
  const [shown, setShown] = useState(modals);
  const [gone, setGone] = useState<ViewSeen | null>(null);

  if (shown !== modals) {
    setShown(modals);
    const lost = shown.find(({ id }) => filled.current.has(id) && !modals.some((modal) => modal.id === id));
    if (lost) setGone(lost);
  }

  return {
    kept: gone ? [...modals, gone] : modals,
    gone,
    touched: (viewId) => void filled.current.add(viewId),
    leave: (viewId) => void filled.current.delete(viewId),
    forget: () => setGone(null),
  };
}
