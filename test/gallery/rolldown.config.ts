import { defineConfig } from 'rolldown';
import { bundled } from '../../rolldown.config.ts';

/** What draws the gallery: the bot's views and the page's own components in one program. */
export default defineConfig({
  ...bundled,
  input: 'test/gallery/page/main.tsx',
  moduleTypes: { '.css': 'empty' },
  output: { dir: 'build/gallery-program', cleanDir: true, entryFileNames: 'main.js', keepNames: true },
});
