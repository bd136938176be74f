import { useEffect, useState } from 'react';
import { usePage } from '../net/index.ts';

const SHOWN_MS = 8000;

/** What the person is told at the foot of the page: what Slack's client would say, and lost connections. */
export function Told() {
  const told = usePage((state) => state.told);
  const isReachable = usePage((state) => state.isReachable);
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setGone(told.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const isShown = told !== null && told.id !== gone;
  return (
    <div className="shell-told" role="status">
      {!isReachable && <p>The local workspace is not reachable. Trying again.</p>}
      {isShown && (
        <p>
          {told.words}
          <button type="button" className="shell-told-close" onClick={() => setGone(told.id)}>
            Dismiss
          </button>
        </p>
      )}
    </div>
  );
}
