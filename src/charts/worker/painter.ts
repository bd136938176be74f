import { Resvg } from '@resvg/resvg-js';
import { LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../chart.ts';
import { INTER, readInter } from '../font/inter.ts';
import { type Drawing, drawingOf } from '../options/index.ts';
import { FONT, PAPER, SCALE, WIDTH } from '../options/paint.ts';

/** What draws a chart as a PNG, with our own font only, so that it is the same on any machine. */
export function createPainter(): (chart: Chart) => Uint8Array {
  const ruler = readInter();
  use([LineChart, GridComponent, GraphicComponent, SVGRenderer]);
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
    font: { loadSystemFonts: false, fontFiles: INTER, defaultFontFamily: FONT },
  });
  return new Uint8Array(picture.render().asPng());
}
