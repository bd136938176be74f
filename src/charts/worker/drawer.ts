import { Worker } from 'node:worker_threads';
import { projectFile } from '../../project.ts';
import type { Chart } from '../chart.ts';

/** One worker thread, which draws one picture at a time. */
export interface Drawer {
  /** @throws when the worker fails or ends over it; it draws nothing more then */
  draw(chart: Chart): Promise<Uint8Array>;
  /** Whether it can draw: its thread may have ended by itself. */
  isAlive(): boolean;
  end(): Promise<void>;
}

/** Starts what charts.config.ts bundles, whatever program is running. */
export function startDrawer(): Drawer {
  const worker = new Worker(projectFile('build/charts/worker.js'));
  let asked: { resolve(picture: Uint8Array): void; reject(error: Error): void } | undefined;
  let isAlive = true;
  const end = (error: Error) => {
    isAlive = false;
    asked?.reject(error);
  };
  worker.unref();
  worker.on('message', (picture: Uint8Array) => asked?.resolve(picture));
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The worker that draws charts ended with ${code}`)));

  return {
    async draw(chart) {
      // Whoever waits for a picture keeps the program going; a worker at rest does not.
      worker.ref();
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          asked = { resolve, reject };
          worker.postMessage(chart);
        });
      } finally {
        worker.unref();
      }
    },
    isAlive: () => isAlive,
    async end() {
      await worker.terminate();
    },
  };
}
