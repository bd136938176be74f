import { setImmediate as turn } from 'node:timers/promises';
import { machineNow } from '../time/index.ts';

/** Milliseconds. However much is asked, what is due is not put off for longer. */
const LONGEST_WAIT_MS = 100;

/** The one connection is lent to one at a time, in the order in which they asked. */
export interface Turns {
  next(): Promise<void>;
  end(): void;
  /** Resolves when nobody wants the connection, or has wanted it for 100 ms. */
  giveWay(): Promise<void>;
}

export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  async function next(): Promise<void> {
    if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
    isTaken = true;
  }

  function end(): void {
    const first = waiting.shift();
    if (first) first();
    else isTaken = false;
  }

  /** A flow asks its next question in the turn of the loop in which it was answered: where nobody has asked by its end, nobody is at work. */
  async function giveWay(): Promise<void> {
    const until = machineNow() + LONGEST_WAIT_MS;
    await turn();
    while (isTaken && machineNow() < until) {
      await next();
      end();
      await turn();
    }
  }

  return { next, end, giveWay };
}
