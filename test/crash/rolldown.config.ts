import { defineConfig } from 'rolldown';
import { bundled, output } from '../../rolldown.config.ts';

/** What is to be killed, bundled as the program is, and what kills it. */
export default defineConfig({
  ...bundled,
  input: ['test/crash/main.ts', 'test/crash/victim.ts'],
  output: { ...output, dir: 'build/crash' },
});
