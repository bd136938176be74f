import { Resvg } from '@resvg/resvg-js';
import { LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { INTER, readInter } from '../../src/charts/font/inter.ts';
import { type Burndown, type Chart, createCharts } from '../../src/charts/index.ts';
import { type Drawing, drawingOf } from '../../src/charts/options/index.ts';
import { addDays } from '../../src/time/index.ts';
import { median } from '../statistics.ts';
import { atMostTimes, type Measure } from '../table.ts';

const RUNS = 7;
const PICTURES = 20;
const WARM_UP = 20;
const PIXELS_WIDE = 1_200;

/** From data to PNG through the worker, beside ECharts and resvg alone, which are given the finished option. */
export async function measureCharts(): Promise<Measure[]> {
  use([LineChart, GridComponent, GraphicComponent, SVGRenderer]);
  return [
    await measured('a burndown', burndownOf(3)),
    await measured('a burndown with fifty changes of scope', burndownOf(50)),
  ];
}

async function measured(what: string, chart: Chart): Promise<Measure> {
  const charts = createCharts();
  const drawing = drawingOf(chart, readInter());
  const ours = async () => void (await charts.draw(chart));
  const alone = async () => void byLibraries(drawing);
  const took: Array<{ ours: number; alone: number }> = [];
  await timeOf(ours, WARM_UP);
  await timeOf(alone, WARM_UP);
  for (let run = 0; run < RUNS; run++)
    took.push({ ours: await timeOf(ours, PICTURES), alone: await timeOf(alone, PICTURES) });
  await charts.stop();
  return atMostTimes(
    {
      ...{ what: `${what}, from data to PNG`, unit: 'ms', ours: median(took.map((run) => run.ours)) },
      beside: { what: 'the libraries', value: median(took.map((run) => run.alone)) },
    },
    1.2,
  );
}

/** Milliseconds for one of so many. */
async function timeOf(draw: () => Promise<void>, times: number): Promise<number> {
  const from = performance.now();
  for (let time = 0; time < times; time++) await draw();
  return (performance.now() - from) / times;
}

function byLibraries({ option, height }: Drawing): Buffer {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 400, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  const font = { loadSystemFonts: false, fontFiles: INTER, defaultFontFamily: 'Inter' };
  return new Resvg(svg, { fitTo: { mode: 'width', value: PIXELS_WIDE }, font }).render().asPng();
}

/** Twelve days, eight of them over, with so many changes of scope. */
function burndownOf(count: number): Chart {
  const days = Array.from({ length: 12 }, (_, index) => ({
    date: addDays('2026-03-02', index),
    isWorking: index % 7 < 5,
    isBlocked: index === 3 || index === 4,
  }));
  const changes: Burndown['changes'] = Array.from({ length: count }, (_, index) => ({
    ...{ at: (8 * (index + 1)) / (count + 1), left: 40 - (index % 7), amount: 1 + (index % 5) },
    ...{ kind: index % 2 === 0 ? 'added' : 're-estimated', key: `ERP-${index}` },
  }));
  const burndown: Burndown = {
    ...{ name: 'Sprint 7', unit: 'points', days, committed: 40, changes, now: 8.5 },
    plannedLeft: 16,
    ideal: days.map((_, index) => 40 - index * 3.3),
    actual: [{ at: 0, left: 40 }, ...changes.map(({ at, left }) => ({ at, left }))],
    forecast: [
      { at: 8.5, left: 30 },
      { at: 12, left: 8 },
    ],
  };
  return { kind: 'burndown', panels: [burndown] };
}
