import { useState } from 'react';
import { createTurns } from '../blocks/place/turns.ts';

/** How long a closed modal stays hidden until it is known to be closed. */
const KNOWN_MS = 1500;

/** Closes modals out of sight at once, and one after another on the server; one that could not be closed comes back. */
export function useClosing(
  close: (viewId: string) => Promise<void>,
): [closing: ReadonlySet<string>, closeOne: (viewId: string) => Promise<void>] {
  const [closing, setClosing] = useState<ReadonlySet<string>>(new Set());
  const [turns] = useState(createTurns);

  async function closeOne(viewId: string): Promise<void> {
    setClosing((now) => new Set([...now, viewId]));
    try {
      await turns.take(() => close(viewId));
    } finally {
      window.setTimeout(() => setClosing((now) => new Set([...now].filter((id) => id !== viewId))), KNOWN_MS);
    }
  }
  return [closing, closeOne];
}
