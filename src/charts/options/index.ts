import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../chart.ts';
import type { Ruler } from '../font/ruler.ts';
import { burndownPanel } from './burndown.ts';
import { burnupPanel } from './burnup.ts';
import { flowPanel } from './flow.ts';
import { axesOf, type Line, type Panel, type PanelAxes, type PanelPlace } from './frame.ts';
import { FONT, PADDING } from './paint.ts';
import type { Shape } from './shapes.ts';
import { velocityPanel } from './velocity.ts';

/** A picture as ECharts draws it, in logical pixels. */
export interface Drawing {
  option: PictureOption;
  height: number;
}

/** One axis each and one grid for each panel. */
interface PictureOption extends EChartsCoreOption {
  xAxis: Array<PanelAxes['xAxis']>;
  yAxis: Array<PanelAxes['yAxis']>;
  series: Array<Line & { xAxisIndex: number }>;
  graphic: { elements: Shape[] };
}

export function drawingOf(chart: Chart, ruler: Ruler): Drawing {
  const panels: Panel[] = [];
  let top = PADDING;
  for (const draw of panelsOf(chart)) {
    const panel = draw({ top, ruler });
    panels.push(panel);
    top += panel.height + PADDING;
  }
  return pictureOf(panels, top);
}

function panelsOf(chart: Chart): Array<(place: PanelPlace) => Panel> {
  switch (chart.kind) {
    case 'burndown': {
      const isOne = chart.panels.length === 1;
      return chart.panels.map(
        (panel, index) => (place) => burndownPanel(panel, isOne ? null : index + 1, place),
      );
    }
    case 'burnup':
      return [(place) => burnupPanel(chart, place)];
    case 'flow':
      return [(place) => flowPanel(chart, place)];
    case 'velocity':
      return [(place) => velocityPanel(chart, place)];
  }
}

function pictureOf(panels: readonly Panel[], height: number): Drawing {
  const axes = panels.map(({ plot }, index) => axesOf(plot, index));
  return {
    height: Math.round(height),
    option: {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: axes.map(({ grid }) => grid),
      xAxis: axes.map(({ xAxis }) => xAxis),
      yAxis: axes.map(({ yAxis }) => yAxis),
      series: panels.flatMap(({ lines }, index) =>
        lines.map((line) => ({ ...line, xAxisIndex: index, yAxisIndex: index })),
      ),
      graphic: { elements: panels.flatMap(({ shapes }) => shapes) },
    },
  };
}
