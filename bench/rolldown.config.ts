import { defineConfig } from 'rolldown';
import { bundled, output } from '../rolldown.config.ts';

const dir = 'build/bench';

/** Our side is bundled as the program is; the rest, and a bare Bolt above all, finds its packages as people's programs do. */
export default defineConfig([
  {
    ...bundled,
    input: { 'sides/app': 'bench/sides/app.ts' },
    output: { ...output, dir, cleanDir: false },
  },
  {
    ...bundled,
    external: /^[^./]/,
    input: {
      index: './bench/index.ts',
      'sides/slack': './bench/sides/slack.ts',
      'sides/bolt': './bench/sides/bolt.ts',
      'sides/bare-main': './bench/sides/bare-main.ts',
      'sides/loop': './bench/sides/loop.ts',
    },
    output: { dir, sourcemap: true, chunkFileNames: 'parts/[name].js' },
  },
]);
