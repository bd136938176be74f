/** Machine time: what Slack's own servers and the network live by (acks, triggers, pings, signatures). */

/** Milliseconds that only rise. */
export function machineNow(): number {
  return performance.now();
}

/** Seconds since 1970, as signed requests carry them. */
export function machineSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export function machinePause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** A turn of the event loop, so that what is ready can run. */
export function machineTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
