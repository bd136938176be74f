import { useEffect, useRef, useState } from 'react';
import { type Draft, draftOver, isOver } from './draft.ts';
import { heldIn } from './held.ts';
import { usePlace } from './place.tsx';

/** How long somebody pauses before what they type is sent. */
const PAUSE_MS = 400;

export interface Held {
  value: unknown;
  /** Shown at once, sent at once. */
  choose(value: unknown, sent?: unknown): void;
  /** Shown at once, sent when one pauses, leaves the field or submits. */
  type(value: unknown, sent?: unknown): void;
  /** Sends what was typed and not sent yet. */
  send(): void;
}

/**
 * What an element holds for the person: what they typed or chose here, until the server says the same,
 * or says something newer than what was sent.
 */
export function useHeld(blockId: string, actionId: string): Held {
  const place = usePlace();
  const server = heldIn(place.values, blockId, actionId);
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const unsent = useRef<(() => Promise<void>) | null>(null);
  const key = `${blockId} ${actionId}`;
  const { turns } = place;

  const isDraftOver = isOver(draft, server);
  useEffect(() => {
    if (isDraftOver) setDraft(null);
  }, [isDraftOver]);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      turns.drop(key);
    },
    [turns, key],
  );

  function send(): void {
    window.clearTimeout(timer.current);
    turns.drop(key);
    if (unsent.current) void turns.take(unsent.current);
  }

  function keep(value: unknown, sent: unknown): () => Promise<void> {
    window.clearTimeout(timer.current);
    place.touched();
    const kept = draftOver(draft, server, value);
    setDraft(kept);
    const work = async () => {
      if (unsent.current !== work) return;
      unsent.current = null;
      await place.on.choose(actionId, blockId, sent);
      setDraft((now) => (now === kept ? { ...kept, isSent: true } : now));
    };
    unsent.current = work;
    return work;
  }

  return {
    value: draft ? draft.value : server,
    choose(value, sent = value) {
      void turns.take(keep(value, sent));
    },
    type(value, sent = value) {
      turns.hold(key, keep(value, sent));
      timer.current = window.setTimeout(send, PAUSE_MS);
    },
    send,
  };
}
