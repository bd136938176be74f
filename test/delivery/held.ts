import { expect } from 'vitest';
import type { World } from './world.ts';

interface Held {
  /** Resolves when Slack has the call. */
  taken(): Promise<void>;
  /** Moves the clock to where Slack answers it. */
  answer(): void;
}

/** Slack takes a call and answers it so much later by the clock: what comes between does, on any machine. */
export function holdOne(
  world: Pick<World, 'slack' | 'clock'>,
  method: string,
  { ms = 1_000, when = () => true }: { ms?: number; when?: (args: { text?: unknown }) => boolean } = {},
): Held {
  const fault = world.slack.faults.on(method, { kind: 'slow', ms, by: 'clock', times: 1, when });
  return {
    taken: () => expect.poll(() => fault.hits, { interval: 5 }).toBe(1),
    answer: () => world.clock.set(new Date(world.clock.now().getTime() + ms)),
  };
}
