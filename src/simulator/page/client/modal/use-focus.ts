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
    const body = shown?.querySelector('.modal-body');
    if (!shown || !body || !isInFront) return;
    const before = last.current;
    if (before === null) {
      if (!body.contains(document.activeElement)) firstStop(shown, body)?.focus();
    } else if (!shown.contains(document.activeElement)) {
      if (before instanceof HTMLElement && shown.contains(before)) before.focus();
      else firstStop(shown, body)?.focus();
    }
  }, [isInFront, view.hash]);

  useEffect(() => {
    const wrong = answers > 0 && panel.current?.querySelector('.bk-input-wrong');
    if (!wrong) return;
    focusableIn(wrong)[0]?.focus();
    wrong.scrollIntoView({ block: 'nearest' });
  }, [answers]);

  return panel;
}

function firstStop(panel: HTMLElement, body: Element): HTMLElement | null {
  const field = focusableIn(body).find((each) => each.matches('input, textarea'));
  return field ?? panel.querySelector<HTMLElement>('.modal-title');
}
