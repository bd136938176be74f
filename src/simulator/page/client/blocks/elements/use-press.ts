import { useRef, useState } from 'react';
import { usePlace } from '../place/place.tsx';

/** Presses once, however often one clicks while it is under way; what was typed here goes before it. */
export function usePress(
  actionId: string,
  blockId: string,
): [press: (value?: string) => void, isUnderWay: boolean] {
  const { on, turns } = usePlace();
  const [isUnderWay, setUnderWay] = useState(false);
  const busy = useRef(false);

  async function press(value?: string): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setUnderWay(true);
    try {
      await turns.settle();
      await turns.take(() => on.press(actionId, blockId, value));
    } finally {
      busy.current = false;
      setUnderWay(false);
    }
  }
  return [(value) => void press(value), isUnderWay];
}
