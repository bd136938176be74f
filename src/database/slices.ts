import { setImmediate as turn } from 'node:timers/promises';
import { machineNow } from '../time/index.ts';

/** Milliseconds for which questions to the database may keep the loop; whoever waits for an acknowledgement waits no longer. */
const SLICE_MS = 0.5;

/** Slices of the loop's time, for what would else keep it: SQLite answers at once, and hundreds of its answers are one turn of the loop. */
export interface Slices {
  /** Resolves when the next question may be put: after a turn of the loop, where there was none for a slice. */
  next(): Promise<void> | undefined;
}

export function createSlices(): Slices {
  let turnedAt = 0;

  async function letTheLoopTurn(): Promise<void> {
    await turn();
    turnedAt = machineNow();
  }

  return { next: () => (machineNow() - turnedAt < SLICE_MS ? undefined : letTheLoopTurn()) };
}
