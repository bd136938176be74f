import { setImmediate as turn } from 'node:timers/promises';

/** How the pump takes work up, does it and puts it away again. */
export interface PumpWork<Item, Result> {
  concurrency: number;
  /** Puts away what is done, then takes up to `free` more; [] when nothing may be begun now. Never loses a result. */
  exchange(done: Result[], free: number): Promise<Item[]>;
  /** Never throws. */
  perform(item: Item): Promise<Result>;
}

export interface Pump {
  /** Resolves when nothing may be begun any more and everything begun is put away. */
  run(): Promise<void>;
  /** Resolves when no run is under way. Never rejects. */
  idle(): Promise<void>;
  /** Begins nothing more, and resolves when everything begun is put away. */
  stop(): Promise<void>;
}

/** Keeps up to `concurrency` items in work. What ends together is put away together. */
export function createPump<Item, Result>(work: PumpWork<Item, Result>): Pump {
  const done: Result[] = [];
  let inWork = 0;
  let isAskedAgain = false;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let wake: () => void = () => undefined;

  function run(): Promise<void> {
    isAskedAgain = true;
    wake();
    running ??= loop();
    return running;
  }

  /** If taking up fails, what is in work is still put away before the failure is thrown. */
  async function loop(): Promise<void> {
    let failure: { error: unknown } | null = null;
    while ((isAskedAgain && !failure) || inWork > 0 || done.length > 0) {
      isAskedAgain = false;
      try {
        const free = failure ? 0 : freePlaces();
        for (const item of await work.exchange(done.splice(0), free)) begin(item);
      } catch (error) {
        failure = { error };
      }
      await gather();
    }
    running = null; // at once, so that nobody who asks now is told to wait for what has ended
    if (failure) throw failure.error;
  }

  function freePlaces(): number {
    return isStopped ? 0 : work.concurrency - inWork;
  }

  function begin(item: Item): void {
    inWork++;
    void work.perform(item).then((result) => {
      inWork--;
      done.push(result);
      wake();
    });
  }

  async function gather(): Promise<void> {
    if (!isAskedAgain && done.length === 0 && inWork > 0) await somethingHappens();
    await turn();
  }

  function somethingHappens(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  async function idle(): Promise<void> {
    while (running) await running.catch(() => undefined);
  }

  return {
    run: () => (isStopped ? idle() : run()),
    idle,
    stop() {
      isStopped = true;
      wake();
      return idle();
    },
  };
}
