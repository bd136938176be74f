/**
 * Machine time: acks, triggers, pings, timeouts and the beat itself. It cannot be moved. Product time
 * comes from the injected clock.
 */

/** Milliseconds of monotonic time since the process started; only differences mean something. */
export function machineNow(): number {
  return performance.now();
}

/** The machine's wall clock, for what is shared with other machines (signatures, backup names). */
export function machineDate(): Date {
  return new Date();
}

/** Resolves after `ms` of machine time; rejects with the signal's reason when it is aborted first. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const end = () => {
      signal?.removeEventListener('abort', abandon);
      resolve();
    };
    const timer = setTimeout(end, ms);
    const abandon = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abandon, { once: true });
  });
}

/** Resolves after `ms` of machine time, or as soon as the signal is aborted: whoever waits looks why it woke. */
export function pauseUnlessAborted(ms: number, signal: AbortSignal): Promise<void> {
  return pause(ms, signal).catch((reason: unknown) => {
    if (!signal.aborted) throw reason;
  });
}

/** Calls `run` after `ms` of machine time, unless what it answers is called before; the process does not stay for it. */
export function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** What `withTimeout` rejects with. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * The outcome of `promise`, or a TimeoutError with `message` if it takes longer than `ms` of machine time.
 * The work itself goes on: whoever started it must be able to end it.
 */
export async function withTimeout<T>(promise: Promise<T>, ms: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(message)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
