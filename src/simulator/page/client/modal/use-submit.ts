import { useEffect, useRef, useState } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import type { Turns } from '../blocks/place/turns.ts';

/** How long the button waits to see what the answer changed, before it may be pressed again. */
const LONGEST_MS = 1500;

/** Sends once, however often one presses: until the view has changed, or surely has not. Counts the answers. */
export function useSubmit(
  view: ViewSeen,
  turns: Turns,
  submit: () => Promise<void>,
): { submit: () => void; isWorking: boolean; answers: number } {
  const [isWorking, setWorking] = useState(false);
  const [answers, setAnswers] = useState(0);
  const busy = useRef(false);
  const shown = useRef('');
  const changed = useRef<() => void>(() => undefined);
  const showing = JSON.stringify([view.hash, view.errors, view.failure]);

  useEffect(() => {
    shown.current = showing;
    changed.current();
  }, [showing]);

  async function send(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setWorking(true);
    try {
      await turns.settle();
      const before = shown.current;
      await submit();
      if (shown.current === before) await change();
    } finally {
      busy.current = false;
      setWorking(false);
      setAnswers((count) => count + 1);
    }
  }

  function change(): Promise<void> {
    return new Promise((resolve) => {
      changed.current = resolve;
      window.setTimeout(resolve, LONGEST_MS);
    });
  }

  return { submit: () => void send(), isWorking, answers };
}
