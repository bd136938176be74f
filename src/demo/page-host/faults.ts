import type { Simulator } from '../../simulator/index.ts';
import type { FaultName } from '../../simulator/page/protocol.ts';

const SLOW_MS = 4_000;
/** What opens a window must come while its trigger lives, which is three seconds: Slack is slow, not shut. */
const SLOW_WINDOW_MS = 2_000;
const RETRY_AFTER_SECONDS = 30;

/** What Drumbeat sends, as against what it asks. */
const SENDING = /^(chat|files|canvases|pins|conversations\.canvases)\.|^views\.publish$|^upload$/;
const WINDOWS = /^views\.(open|push|update)$/;
/** Opening a connection is no use of it. */
const ANYTHING_ELSE = /^(?!apps\.|views\.(open|push|update)$)/;

/** What can be wrong with Slack, each switched on and off by itself. */
export interface FaultSwitches {
  on(): FaultName[];
  /** Switching to where it is already changes nothing. */
  turn(name: FaultName, on: boolean): Promise<void>;
  /** Everything is well again. */
  clear(): Promise<void>;
}

type End = () => void | Promise<void>;

export function createFaultSwitches(slack: Simulator): FaultSwitches {
  const active = new Map<FaultName, End>();

  const begin: Record<FaultName, () => End | Promise<End>> = {
    slow: () => {
      const windows = slack.faults.on(WINDOWS, { kind: 'slow', ms: SLOW_WINDOW_MS });
      const others = slack.faults.on(ANYTHING_ELSE, { kind: 'slow', ms: SLOW_MS });
      return () => {
        windows.remove();
        others.remove();
      };
    },
    limited: () => slack.faults.on(SENDING, { kind: '429', retryAfter: RETRY_AFTER_SECONDS }).remove,
    forgetful: () => slack.faults.on(SENDING, { kind: 'reset-after' }).remove,
    down: async () => {
      await slack.network.down();
      return () => slack.network.up();
    },
  };

  async function turn(name: FaultName, on: boolean): Promise<void> {
    const end = active.get(name);
    if (on === (end !== undefined)) return;
    if (!end) {
      active.set(name, await begin[name]());
      return;
    }
    active.delete(name);
    await end();
  }

  return {
    on: () => [...active.keys()],
    turn,
    async clear() {
      for (const name of [...active.keys()]) await turn(name, false);
    },
  };
}
