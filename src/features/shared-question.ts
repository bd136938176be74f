import { setImmediate as turn } from 'node:timers/promises';
import type { Core } from './slice.ts';

/**
 * The same question for all who ask it at the same time, as the duties of a beat do: it is put once, after the last of
 * them has asked, so that each hears of what it did before.
 *
 * @param ask puts it; where it fails, it fails for all of them
 */
export function sharedQuestion<T>(ask: (core: Core) => Promise<T>): (core: Core) => Promise<T> {
  const asked = new WeakMap<Core, Promise<T>>();
  return (core) => {
    const already = asked.get(core);
    if (already) return already;
    const answer = turn().then(() => {
      asked.delete(core);
      return ask(core);
    });
    asked.set(core, answer);
    return answer;
  };
}
