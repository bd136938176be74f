import { addMilliseconds } from 'date-fns/addMilliseconds';
import { machineNow, pauseUnlessAborted } from '../../time/index.ts';
import type { LocalTeam } from '../local-team.ts';
import type { Lane } from './lane.ts';

/** How often time passes while it runs, on the machine's clock. */
const TICK_MS = 250;
const FASTEST = 3_600;

/** A clock that runs by itself, so many times as fast as the machine's, until it is paused. */
export interface RunningClock {
  /** null while it stands still. */
  speed(): number | null;
  /** Throws an Error in words for a speed that cannot be. */
  run(speed: number): void;
  pause(): void;
}

export interface RunningOptions {
  team: LocalTeam;
  lane: Lane;
  changed(): void;
  onError(error: unknown): void;
}

/** What falls due on the way happens in its time; where that takes long, the clock waits for it. */
export function createRunningClock({ team, lane, changed, onError }: RunningOptions): RunningClock {
  let running: { speed: number; ending: AbortController } | null = null;

  async function keepRunning(ending: AbortSignal): Promise<void> {
    while (!ending.aborted) {
      const began = machineNow();
      await lane.run(tick);
      changed();
      await pauseUnlessAborted(Math.max(0, TICK_MS - (machineNow() - began)), ending);
    }
  }

  async function tick(): Promise<void> {
    if (running) await team.moveTo(addMilliseconds(team.clock.now(), running.speed * TICK_MS));
  }

  function pause(): void {
    running?.ending.abort();
    running = null;
    changed();
  }

  return {
    speed: () => running?.speed ?? null,
    run(speed) {
      if (!(speed >= 1 && speed <= FASTEST)) {
        throw new Error(`The clock runs 1 to ${FASTEST} times as fast as yours.`);
      }
      if (running) {
        running.speed = speed;
        return changed();
      }
      const ending = new AbortController();
      running = { speed, ending };
      changed();
      keepRunning(ending.signal).catch((error: unknown) => {
        pause();
        onError(error);
      });
    },
    pause,
  };
}
