import { expect } from 'vitest';
import type { World } from './world.ts';

interface Held {
  /** Resolves when Slack has the call. */
  taken(): Promise<void>;
  /** Moves the clock to where Slack answers it. */
  answer(): void;
}

interface Holding {
  kind?: 'slow' | 'lands-late';
  ms?: number;
  when?: (args: { text?: unknown }) => boolean;
}

/** Slack takes a call and answers it so much later by the clock: what comes between does, on any machine. */
export function holdOne(
  world: Pick<World, 'slack' | 'clock'>,
  method: string,
  { kind = 'slow', ms = 1_000, when = () => true }: Holding = {},
): Held {
  const fault = world.slack.faults.on(method, { kind, ms, by: 'clock', times: 1, when });
  return {
    taken: () => expect.poll(() => fault.hits, { interval: 5 }).toBe(1),
    answer: () => world.clock.set(new Date(world.clock.now().getTime() + ms)),
  };
}
