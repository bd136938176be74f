import { useCallback, useState } from 'react';

/** What is written and not sent: it outlives a reload and a look elsewhere, in this tab. */
export function useDraft(as: string, channel: string, thread: string | null) {
  const key = `draft ${as} ${channel} ${thread ?? ''}`;
  const [draft, setDraft] = useState(() => ({ key, text: window.sessionStorage.getItem(key) ?? '' }));
  const shown = draft.key === key ? draft.text : (window.sessionStorage.getItem(key) ?? '');
  const setText = useCallback(
    (next: string | ((now: string) => string)) => {
      setDraft((before) => {
        const now = before.key === key ? before.text : (window.sessionStorage.getItem(key) ?? '');
        return { key, text: typeof next === 'string' ? next : next(now) };
      });
      const now = window.sessionStorage.getItem(key) ?? '';
      const text = typeof next === 'string' ? next : next(now);
      if (text === '') window.sessionStorage.removeItem(key);
      else window.sessionStorage.setItem(key, text);
    },
    [key],
  );
  return [shown, setText] as const;
}
