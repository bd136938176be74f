import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { usePage } from '../net/index.ts';

const SHOWN_MS = 8000;

/**
 * What the person is told at the foot of the page: what Slack's client would say, and lost connections. It stands
 * in the window that is open, if one is: nothing outside of that can be seen or heard.
 */
export function Told() {
  const told = usePage((state) => state.told);
  const isReachable = usePage((state) => state.isReachable);
  const modals = usePage((state) => state.views.modals);
  const [gone, setGone] = useState(0);
  const [place, setPlace] = useState<Element>(document.body);

  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setGone(told.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: windows open and close together with these.
  useLayoutEffect(() => {
    setPlace([...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body);
  }, [told, isReachable, modals, gone]);

  const isShown = isReachable && told !== null && told.id !== gone;
  if (isReachable && !isShown) return null;
  return createPortal(
    <div className="shell-told" role="alert">
      {!isReachable && <p>The local workspace is not reachable. Trying again.</p>}
      {isShown && (
        <p>
          {told.words}
          <button type="button" className="shell-told-close" onClick={() => setGone(told.id)}>
            Dismiss
          </button>
        </p>
      )}
    </div>,
    place,
  );
}
