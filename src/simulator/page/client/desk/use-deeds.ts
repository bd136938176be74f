import { useCallback, useState } from 'react';
import type { DeskDeed } from '../../protocol.ts';
import type { DeskProps } from './contract.ts';

export interface Deeds {
  /** Between a press and its answer. */
  isPending: boolean;
  /** Why the last one was not done. */
  refusal: string | null;
  begin(deed: DeskDeed): void;
}

/** Does one thing after the other, and keeps what was refused until the next. */
export function useDeeds(act: DeskProps['act']): Deeds {
  const [pending, setPending] = useState(0);
  const [refusal, setRefusal] = useState<string | null>(null);

  const begin = useCallback(
    async (deed: DeskDeed) => {
      setPending((count) => count + 1);
      setRefusal(null);
      const done = await act(deed).catch(unreachable);
      if (!done.ok) setRefusal(done.error);
      setPending((count) => count - 1);
    },
    [act],
  );
  return { isPending: pending > 0, refusal, begin };
}

function unreachable(): { ok: false; error: string } {
  return { ok: false, error: 'The local workspace did not answer. Try again.' };
}
