import { machineTurn } from './machine.ts';
import type { SimulatorClock } from './types.ts';

/** What is under way inside Slack: open calls and envelopes without their ack. Each keeps the clock where it is. */
export interface Work {
  /** Begins a piece of work; call what it returns when the work is over (calling it again does nothing). */
  open(): () => void;
  /** Runs a piece of work from beginning to end. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way and nothing has followed from what was. */
  settled(): Promise<void>;
}

const quietTurns = 3;

export function createWork(clock: SimulatorClock): Work {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  function open(): () => void {
    underWay += 1;
    const releaseClock = clock.hold?.();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      underWay -= 1;
      releaseClock?.();
      if (underWay === 0) {
        for (const resolve of waiting) resolve();
        waiting = [];
      }
    };
  }

  async function settled(): Promise<void> {
    for (let quiet = 0; quiet < quietTurns; quiet += 1) {
      if (underWay > 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        quiet = 0;
      }
      await machineTurn();
    }
    if (underWay > 0) await settled();
  }

  return {
    open,
    settled,
    async during(work) {
      const close = open();
      try {
        return await work();
      } finally {
        close();
      }
    },
  };
}
