import type { Context } from './context.ts';
import { machinePause } from './machine.ts';

/** Waits so long on the workspace's clock, or until the simulator stops. */
export async function clockPause(
  { clock, stopping }: Pick<Context, 'clock' | 'stopping'>,
  ms: number,
): Promise<void> {
  if (ms <= 0 || stopping.aborted) return;
  try {
    await clock.sleepUntil(new Date(clock.now().getTime() + ms), stopping);
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
}

/** Waits on machine time unless `by` says the clock. */
export function pause(context: Context, { ms, by }: { ms: number; by?: 'clock' | 'machine' }): Promise<void> {
  return by === 'clock' ? clockPause(context, ms) : machinePause(ms, context.stopping);
}
