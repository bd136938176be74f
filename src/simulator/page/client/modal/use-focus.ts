import { useEffect, useRef } from 'react';
import type { ViewSeen } from '../../protocol.ts';
import { focusableIn } from './focusable.ts';

/**
 * Where the cursor stands in a modal: at first in its first field, back where it was when the modal comes to the
 * front again, at the first error when it was sent and refused, and never lost.
 */
export function useFocus(view: ViewSeen, isInFront: boolean, answers: number) {
  const panel = useRef<HTMLDivElement>(null);
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const shown = panel.current;
    if (!shown) return;
    const remember = () => {
      last.current = document.activeElement;
    };
    shown.addEventListener('focusin', remember);
    return () => shown.removeEventListener('focusin', remember);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the view shows may have taken the focused element away
  useEffect(() => {
    const shown = panel.current;
    if (!shown || !isInFront || shown.contains(document.activeElement)) return;
    const before = last.current;
    if (before instanceof HTMLElement && shown.contains(before)) before.focus();
    else firstStop(shown)?.focus();
  }, [isInFront, view.hash]);

  useEffect(() => {
    const wrong = answers > 0 && panel.current?.querySelector('.bk-input-wrong');
    if (wrong) focusableIn(wrong)[0]?.focus();
  }, [answers]);

  return panel;
}

function firstStop(panel: HTMLElement): HTMLElement | null {
  const body = panel.querySelector('.modal-body');
  const field = body && focusableIn(body).find((each) => each.matches('input, textarea'));
  return field ?? panel.querySelector<HTMLElement>('.modal-title');
}
