import { useRef } from 'react';
import { keepEqual } from '../net/keep.ts';

/** The value, as the same object as long as it is equal. */
export function useKept<Value>(value: Value): Value {
  const kept = useRef(value);
  kept.current = keepEqual(kept.current, value);
  return kept.current;
}
