import { defineConfig, type OutputOptions } from 'rolldown';

/** How the program is bundled, whatever starts it (docs/decisions/021). */
export const bundled = defineConfig({
  platform: 'node',
});

export const output: OutputOptions = {
  cleanDir: true,
  sourcemap: true,
  chunkFileNames: '[name].js',
  comments: false,
  // One character beyond Latin-1, and V8 keeps the whole file with two bytes for each.
  charset: 'ascii',
  codeSplitting: {
    // What reading one file takes is not given back, so no file is much larger than it has to be.
    groups: [
      { name: 'date-holidays', test: /node_modules\/date-holidays\// },
      { name: 'chrono-node', test: /node_modules\/chrono-node\// },
      { name: 'undici', test: /node_modules\/undici\//, tags: ['$initial'], minShareCount: 2 },
      { name: 'slack', test: /node_modules\/@slack\//, tags: ['$initial'], minShareCount: 2 },
      { name: 'packages', test: /node_modules\//, tags: ['$initial'], minShareCount: 2 },
      { name: 'drumbeat', tags: ['$initial'], minShareCount: 2 },
    ],
  },
};

export default defineConfig({
  ...bundled,
  input: ['src/main.ts', 'src/demo.ts'],
  output: { ...output, dir: 'dist' },
});
