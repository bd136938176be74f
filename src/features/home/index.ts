import type { Slice } from '../slice.ts';
import { openHome } from './flows.ts';

export { homeOf } from './flows.ts';

/** Each person's App Home: what waits for them, from every slice, most urgent first. */
export const home: Slice = {
  name: 'home',
  listen(listeners, core) {
    listeners.onEvent('app_home_opened', async ({ inbound, workspaceId, event }) => {
      if (event.tab === 'home') await openHome(core, { inbound, workspaceId, userId: event.user });
    });
  },
};
