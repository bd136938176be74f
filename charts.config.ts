import { defineConfig } from 'rolldown';
import { bundled, output } from './rolldown.config.ts';

/** What draws the charts (docs/decisions/031): one file at one place, whatever program starts it. */
export default defineConfig({
  ...bundled,
  external: ['@resvg/resvg-js'],
  input: 'src/charts/worker/worker.ts',
  output: { ...output, dir: 'build/charts', cleanDir: false, sourcemap: false, codeSplitting: false },
});
