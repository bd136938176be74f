import type { Slice } from '../slice.ts';
import { keepHomes } from './duties.ts';
import { listen } from './listeners.ts';

export { homeOf } from './flows/render.ts';

/** Each person's App Home: what waits for them, from every one of these slices, most urgent first. */
export function homeFor(slices: readonly Slice[]): Slice {
  return {
    name: 'home',
    listen: (listeners, core) => listen(listeners, core, slices),
    duties: [keepHomes],
  };
}
