import { later, withTimeout } from '../../time/index.ts';
import type { Chart, Charts } from '../chart.ts';
import { type Drawer, startDrawer } from './drawer.ts';

/** After so long without a picture the worker ends and gives its memory back. */
const IDLE_MS = 20_000;
/** No picture takes nearly as long. */
const DEADLINE_MS = 30_000;

export interface ChartsOptions {
  idleMs?: number;
  deadlineMs?: number;
}

/** Charts are drawn one after another in a worker, which starts with the first one and ends when it has rested. */
export function createCharts({ idleMs = IDLE_MS, deadlineMs = DEADLINE_MS }: ChartsOptions = {}): Charts {
  let drawer: Drawer | undefined;
  let stayAwake = () => {};
  let before: Promise<void> = Promise.resolve();
  let isStopped = false;

  return {
    draw(chart) {
      const drawn = before.then(() => drawNow(chart));
      before = drawn.then(endAfterRest, endDrawer);
      return drawn;
    },
    async stop() {
      isStopped = true;
      stayAwake();
      await endDrawer();
    },
  };

  async function drawNow(chart: Chart): Promise<Uint8Array> {
    if (isStopped) throw new Error('No more charts are drawn');
    stayAwake();
    if (!drawer?.isAlive()) drawer = startDrawer();
    return withTimeout(
      drawer.draw(chart),
      deadlineMs,
      `A picture of ${chart.kind} was not there in ${deadlineMs} ms`,
    );
  }

  async function endDrawer(): Promise<void> {
    const ending = drawer;
    drawer = undefined;
    await ending?.end();
  }

  function endAfterRest(): void {
    stayAwake = later(idleMs, () => void endDrawer());
  }
}
