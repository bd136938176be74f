import { parentPort } from 'node:worker_threads';
import type { Chart } from '../chart.ts';
import { createPainter } from './painter.ts';

const paint = createPainter();

/** What fails here ends the worker, and whoever waits for the picture is told. */
parentPort?.on('message', (chart: Chart) => {
  parentPort?.postMessage(paint(chart));
});
