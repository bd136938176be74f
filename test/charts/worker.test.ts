import { expect, onTestFinished, test } from 'vitest';
import { createCharts } from '../../src/charts/index.ts';

test('draws', async () => {
  const charts = createCharts();
  onTestFinished(() => charts.stop());
  const p = await charts.draw({ kind: 'burndown', panels: [] });
  expect(p.length).toBeGreaterThan(1000);
});
