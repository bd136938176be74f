import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { CustomChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../chart.ts';
import { createRuler } from '../font/ruler.ts';
import { readAdvances } from '../font/truetype.ts';
import { type Drawing, drawingOf } from '../options/index.ts';
import { FONT, PAPER, SCALE, WIDTH } from '../options/paint.ts';

const locate = createRequire(import.meta.url).resolve;
const REGULAR = locate('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const BOLD = locate('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf');

/** What draws a chart as a PNG, with our own font only, so that it is the same on any machine. */
export function createPainter(): (chart: Chart) => Uint8Array {
  const ruler = createRuler(readAdvances(readFileSync(REGULAR)), readAdvances(readFileSync(BOLD)));
  use([LineChart, CustomChart, GridComponent, GraphicComponent, SVGRenderer]);
  setPlatformAPI({
    measureText(text, font = '') {
      const size = Number(/(\d+)px/.exec(font)?.[1] ?? 12);
      return { width: ruler.widthOf(text, size, font.startsWith('600')) };
    },
  });
  return (chart) => pngOf(svgOf(drawingOf(chart, ruler)));
}

function svgOf({ option, height }: Drawing): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

function pngOf(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    background: PAPER,
    fitTo: { mode: 'width', value: WIDTH * SCALE },
    font: { loadSystemFonts: false, fontFiles: [REGULAR, BOLD], defaultFontFamily: FONT },
  });
  return new Uint8Array(picture.render().asPng());
}
