import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Chart } from '../chart.ts';
import { createPainter } from './painter.ts';

// Who types waits for no picture. On Linux this is the thread's priority alone; elsewhere it would be the whole program's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const paint = createPainter();

/** What fails here ends the worker, and whoever waits for the picture is told. */
parentPort?.on('message', (chart: Chart) => {
  parentPort?.postMessage(paint(chart));
});
