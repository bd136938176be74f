import { randomBytes } from 'node:crypto';
import type { Simulator } from '../../index.ts';
import type { PageHost } from '../host.ts';

/** A host that shows one workspace and moves nothing: for tests, and for looking at a simulator. */
export function plainHost(slack: Simulator): PageHost {
  const boot = randomBytes(6).toString('base64url');
  return {
    slack: () => slack,
    boot: () => boot,
    desk: async () => ({
      now: slack.clock.now().toISOString(),
      timeZone: 'Europe/Berlin',
      isPlaying: false,
      speed: 1,
      busy: null,
      error: null,
      upcoming: [],
      outbox: [],
      counts: { waiting: 0, sent: 0, skipped: 0, givenUp: 0 },
      faults: [],
      tour: [],
      playing: null,
    }),
    async do() {
      throw new Error('Nothing can be moved here.');
    },
    subscribe: () => () => undefined,
  };
}
