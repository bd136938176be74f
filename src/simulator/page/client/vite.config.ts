import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Built once by the npm scripts, then served by the local workspace: nothing is fetched from elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../../../build/page', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
  },
});
