import { setImmediate as turn } from 'node:timers/promises';
import { machineNow } from '../time/index.ts';

/** Milliseconds after which no further question is put before the loop has turned. One question, or a commit, may take longer. */
const SLICE_MS = 0.5;

/** SQLite answers at once, so hundreds of its answers would be one turn of the loop, in which nobody is heard. */
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
